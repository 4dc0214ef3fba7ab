from __future__ import annotations

import pytest

from entries.prose import read_claims
from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    "text",
    [
        # what else people do for an hour, the book at hand or not
        "Two hours of meetings about the book launch.",
        "I talked about the novel for two hours.",
        "Two hours on the phone with my editor about chapter two.",
        "An hour in the pub with a man who hadn't read the manuscript.",
        "I read Middlemarch for two hours.",
        "I listened to an audiobook for three hours.",
        "I read his manuscript for two hours.",
        "Printing the manuscript took an hour.",
        "Backing up the draft took forty minutes.",
        "It took forty minutes to find the chapter.",
        "The draft sat in the drawer for two hours while I cooked.",
        "I spent two hours looking for chapter four.",
        "I spent an hour in the queue with the manuscript under my arm.",
        "I marked essays for three hours.",
        "Two hours at the keyboard answering email.",
        "Two hours at the desk doing my tax.",
        "I wrote letters for two hours.",
        "I wrote to my MP for an hour.",
        "The book group lasted two hours.",
        "The reading lasted fifty minutes and I sold one book.",
        "The meeting lasted two hours.",
        "The seminar on chapter two ran to two hours.",
        "The film lasted three hours.",
        "I walked for two hours, thinking about chapter three.",
        "I ran for forty minutes.",
        "A forty-minute run before work.",
        "I slept for two hours with the manuscript on my chest.",
        "I commute for an hour and a half.",
        "The train took two hours.",
        "Bake for forty minutes.",
        "Cook until done, about an hour and ten.",
        "The soup simmered for two hours while I looked at chapter one.",
        "I spent five hours in the archive.",
        "Five hours in the reading room with the letters.",
        "I taught for three hours.",
        "Two hours of research at the library.",
        "An hour's drive to the archive.",
        "Two hours at the dentist.",
        "I painted the shed for three hours and thought about chapter one.",
        "Worked two hours in the garden.",
        "The game went on for three hours.",
        "Two hours in the bath with a novel.",
        "I queued for an hour to have my book signed.",
        "I spent an hour choosing a font for the book.",
        "I spent two hours reading the whole draft aloud to the dog.",
        # whose hours
        "She spent two hours on her manuscript.",
        "My daughter wrote for twenty minutes.",
        "Priya did two hours on her thesis and told us so.",
        "Trollope wrote for three hours each morning.",
        "My heroine spends two hours on the roof in chapter nine.",
        "In the novel he writes for two hours and burns it.",
        "The chapter covers three hours of one night.",
        "The book takes two hours to read.",
        # not done, not yet, not now
        "I usually write for two hours.",
        "I write for two hours every morning.",
        "I was going to write for two hours.",
        "I hoped for two hours on the book.",
        "I'd planned two hours on the book.",
        "Two hours on the book tomorrow.",
        "Tomorrow: two hours on chapter six.",
        "If I get two hours on the book I'll be happy.",
        "With two more hours on the book I'd be done.",
        "What I need is two hours at the desk.",
        "Two hours at the desk: that was the plan.",
        "Two hours at the desk is my limit.",
        "Two hours at the desk every day is the rule.",
        "Two hours at the desk beats two hours in bed.",
        "Not two hours at the desk, as I'd promised.",
        "I never got my two hours on the book.",
        "I didn't spend two hours on the book.",
        "I could have spent two hours on the book.",
        "I owe the book two hours.",
        "The goal was two hours on the novel.",
        "Give me two hours at the desk and I'd give you a chapter.",
        "Wednesday is clear: six hours for the book.",
        "I used to write for two hours before school.",
        "When I was at the paper I could write a column in forty minutes.",
        "I haven't had two hours at the desk since January.",
        "Even twenty minutes on the book would have been something.",
        "Who has two hours a day for a novel?",
        # points in time, prices, rates, ages, distances
        "Two hours after I sat down to write, the phone rang.",
        "Three hours later I was still on chapter one.",
        "Two hours before the deadline I sent the chapter.",
        "It's been two hours since I opened the manuscript.",
        "Two hours ago I was writing.",
        "I have two hours left for the chapter.",
        "The editor charges $40 an hour for the manuscript.",
        "At 500 words an hour the book would take a year.",
        "The library is twenty minutes from my desk.",
        "The audiobook of my novel runs to nine hours.",
        "The meeting was an hour late, so I wrote a list.",
        "My desk is a ninety-minute walk away.",
        "The buses run every forty minutes.",
        "I write best in the first two hours.",
        "Ten minutes a page, says the book about editing.",
        # told by others
        '"I wrote for six hours today," said Dolores, and looked round.',
        "Dolores says she did four hours on her novel today.",
        "The app says I should write for forty minutes.",
        "The teacher's note says he wrote for twenty minutes.",
        # labels of other things
        "Cooking time: 45 minutes.",
        "Screen time: 3h 20.",
        "Running time: 95 minutes.",
        "Opening hours: 10-4.",
        "Time: 6:30 pm.",
        "Time: 21:10",
    ],
)
def test_what_is_no_time_of_writing_gives_no_minutes(text: str) -> None:
    assert read_minutes(text) == ""


def read_minutes(text: str) -> str:
    """Show what was read but the words, which other tests are about."""
    return " ".join(part for part in read(text).split() if "m=" in part)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Six pomodoros today, all on chapter two.", 150),
        ("Worked for three hours.", 180),
        ("Wrote from nine to one with half an hour out for lunch.", 210),
        ("I spent two hours reading the draft of my novel.", 120),
    ],
)
def test_time_in_doubt_is_asked_about_and_counts_nowhere(text: str, value: int) -> None:
    assert read(text) == ""
    assert [c.value for c in read_claims(text) if c.unit == "minutes" and c.doubt] == [value]
