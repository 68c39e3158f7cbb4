"""`python -m benchmarks`: everything that the project promises in numbers, measured in one run."""

from benchmarks import counts, explore, startup

if __name__ == "__main__":
    print(counts.report())
    print(startup.report())
    print(explore.report(), end="")
