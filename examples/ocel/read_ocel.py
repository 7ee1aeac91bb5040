#!/usr/bin/env python3
"""Reads the event log that `sagsgraf export --ocel` writes, and prints what a first look asks for.

    sagsgraf export --ocel --out log.json
    python3 read_ocel.py log.json

Needs nothing but Python 3.8 or later. Where pm4py is installed, it reads the log too, and what it counts is compared.
The cells between the lines `# %%` can be run one by one in an editor that knows notebooks.
"""

# %% Read the log
import json
import sys
from collections import Counter, defaultdict
from datetime import date

if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
    sys.exit("Give the log: python3 read_ocel.py log.json")
path = sys.argv[1]
try:
    with open(path, encoding="utf-8") as file:
        log = json.load(file)
except (OSError, ValueError) as error:
    sys.exit(f"{path} cannot be read: {error}")

objects = {entry["id"]: entry for entry in log["objects"]}


def attributes(entry):
    """The attributes of an event or an object, by name."""
    return {attribute["name"]: attribute["value"] for attribute in entry.get("attributes", [])}


def related(entry, qualifier):
    """The ids of the objects to which an event or an object has this relationship."""
    return [one["objectId"] for one in entry.get("relationships", []) if one["qualifier"] == qualifier]


def name(object_id):
    """A committee's name; names of different municipalities are told apart by the municipality's code."""
    told = attributes(objects[object_id])
    return f"{told.get('name', object_id)} ({told.get('municipality', '?')})"


print(f"{len(log['events'])} events, {len(objects)} objects")
for object_type, count in sorted(Counter(entry["type"] for entry in log["objects"]).items()):
    print(f"  {count:6} {object_type}")

# %% Cases per committee: how many cases each body has handled, and in how many steps
cases_of = defaultdict(set)
steps_of = Counter()
for event in log["events"]:
    for committee in related(event, "committee"):
        steps_of[committee] += 1
        cases_of[committee].update(related(event, "case"))

print("\nCases per committee")
for committee in sorted(cases_of, key=lambda one: (-len(cases_of[one]), one))[:15]:
    print(f"  {len(cases_of[committee]):6} cases {steps_of[committee]:6} steps  {name(committee)}")

# %% Variants: the sequences of bodies that cases pass, the most frequent first
# Minutes tell the day alone. Steps of one day keep the order of the log, which is that of their ids.
journeys = defaultdict(list)
for event in sorted(log["events"], key=lambda one: (one["time"], one["id"])):
    for case in related(event, "case"):
        journeys[case].append(event)


def body(event):
    """The name of the body that took a step, without its municipality: variants are compared across them."""
    return " and ".join(attributes(objects[one]).get("name", one) for one in related(event, "committee"))


variants = Counter(" → ".join(body(event) for event in steps) for steps in journeys.values())
print("\nMost frequent variants")
for variant, count in sorted(variants.items(), key=lambda one: (-one[1], one[0]))[:10]:
    print(f"  {count:6} × {variant}")

# %% Days between steps, from body to body
def day(event):
    """The date of a step."""
    return date.fromisoformat(event["time"][:10])


waits = defaultdict(list)
for steps in journeys.values():
    for before, after in zip(steps, steps[1:]):
        waits[(body(before), body(after))].append((day(after) - day(before)).days)

print("\nMost frequent hand-overs")
for (source, target), days in sorted(waits.items(), key=lambda one: (-len(one[1]), one[0]))[:10]:
    median = sorted(days)[(len(days) - 1) // 2]
    print(f"  {len(days):6} × {source} → {target}, median {median} days")

# %% The same log in pm4py, where it is installed
try:
    import pm4py
except ImportError:
    print("\npm4py is not installed; all of the above needs it not.")
else:
    ocel = pm4py.read_ocel2_json(path)
    counted = len(ocel.events)
    if counted != len(log["events"]):
        sys.exit(f"pm4py reads {counted} events of {len(log['events'])}")
    print(f"\npm4py reads the same {counted} events.")
    cases = pm4py.ocel_flattening(ocel, "case")
    print(f"As a log of cases: {cases['case:concept:name'].nunique()} cases, by outcome of their steps:")
    for activities, count in Counter(
        " → ".join(rows["concept:name"]) for _, rows in cases.groupby("case:concept:name")
    ).most_common(5):
        print(f"  {count:6} × {activities}")
