"""Interrupt stubs at every boundary, to any depth: the real bytes under the events that can come there.

`events` is the hardware's model: what can come where. `ways` are the runs that are interrupted, `segments`
what is kept of them, `inject` sends one event, `arrival` an NMI into an NMI, `nest` keeps an event's own run.
`depths` nests them as deep as one likes, `classes` to any depth. `tokens` name one sequence of events,
`replay` plays it again, `timeline` tells it to a person; `tasks` are what a campaign is made of.
"""
