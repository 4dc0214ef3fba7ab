from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I wrote 615 words in just over an hour.", "w=615 m=>60"),
        ("I wrote 715 words in about 80 minutes.", "w=715 m=~80"),
        ("I wrote 500 words in three and a half hours.", "w=500 m=210"),
        ("I wrote 520 words in the space of four hours.", "w=520 m=240"),
        ("I wrote 500 words in an hour and a half.", "w=500 m=90"),
        ("I wrote 200 words in half an hour.", "w=200 m=30"),
        ("I wrote 200 words in under an hour.", "w=200 m=<60"),
        ("I wrote 910 words in less than three hours.", "w=910 m=<180"),
        ("I wrote 900 words in an hour and 20 minutes.", "w=900 m=80"),
        ("I wrote 900 words in 2.5 hours.", "w=900 m=150"),
        ("I wrote 900 words in 1h30.", "w=900 m=90"),
        ("I wrote 900 words in 45 min.", "w=900 m=45"),
        ("I wrote 900 words in a couple of hours.", "w=900 m=~120"),
        ("I wrote 900 words in two or three hours.", "w=900 m=~150"),
        ("I wrote 900 words in an hour or two.", "w=900 m=~90"),
        ("I wrote 900 words over two hours.", "w=900 m=120"),
        ("In two hours I wrote 500 words.", "w=500 m=120"),
        ("500 words in 40 minutes.", "w=500 m=40"),
        ("Two hours, 800 words.", "w=800 m=120"),
        ("800 words, two hours.", "w=800 m=120"),
        ("It took me two hours to write 500 words.", "w=500 m=120"),
        ("I wrote 500 words. It took me about two hours.", "w=500 m=~120"),
        ("I wrote 600 words. Not bad for an hour's work.", "w=600 m=60"),
        ("I wrote 600 words. All in under an hour.", "w=600 m=<60"),
        ("Grabbed 70 minutes, yielding a bit less than 150 words.", "w=<150 m=70"),
        ("I wrote 400 words in three 25-minute pomodoros.", "w=400 m=75"),
    ],
)
def test_time_joined_to_words_is_counted(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I spent two hours on the book.", "m=120"),
        ("I spent an hour or so tinkering with the third chapter.", "m=~60"),
        ("I spent 15 minutes or so making small edits to my chapter.", "m=~15"),
        ("Spent half an hour writing.", "m=30"),
        ("I wrote for an hour.", "m=60"),
        ("I wrote for almost three hours this morning.", "m=<180"),
        ("I worked on the novel for 45 minutes.", "m=45"),
        ("I put in two hours on the manuscript.", "m=120"),
        ("I got in an hour of writing before work.", "m=60"),
        ("I gave the book an hour today.", "m=60"),
        ("Two hours of writing today.", "m=120"),
        ("I managed ninety minutes at the desk.", "m=90"),
        ("I did three 25-minute pomodoros on chapter two.", "m=75"),
        ("I did a 90-minute writing session.", "m=90"),
        ("I wrote from 6 to 8.", "m=120"),
        ("I wrote from 9 a.m. to noon.", "m=180"),
        ("I wrote from 10:30 to 11:15.", "m=45"),
        ("I worked on the book between 6 and 7:30.", "m=90"),
        ("I spent an hour revising chapter two.", "m=60"),
        ("I spent 40 minutes drafting.", "m=40"),
        ("I wrote for an hour in the morning and another 30 minutes at night.", "m=90"),
    ],
)
def test_time_spent_on_the_book_is_counted(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He rang with half an hour's notice.",
        "I managed ten minutes of stretching.",
        "I spent two hours on email.",
        "I spent two hours in traffic.",
        "I spent an hour reading the news.",
        "I spent three hours talking about the book.",
        "I graded for four hours.",
        "My calendar comes in 30-minute blocks.",
        "I can spare, at best, three hours a day for the book.",
        "I plan to spend two hours on the book.",
        "I wanted to spend two hours on the book.",
        "I wish I had spent two hours on the book.",
        "I spend two hours a day on the book.",
        "I could find more than an hour.",
        "I lost an hour of writing to a fire drill.",
        "Two hours until the deadline.",
        "I wrote most of the afternoon.",
        "I wrote for a few hours.",
        "The meeting took two hours.",
        "An hour later I was asleep.",
        "Over the past 36 hours I slept nine.",
        "The three-minute media hits wore me out.",
        "She spent two hours on her book.",
        "I had two hours to write.",
        "I've got two hours to write tonight.",
        "I slept for nine hours.",
        "Every 15 minutes I checked the oven.",
        "I was 20 minutes late.",
        "My flight is in two hours.",
        "I need an hour a day for the book.",
        "The audiobook is nine hours.",
        "I drove from 6 to 8.",
        "We met from 2 to 4 about the book.",
        "I left 10 minutes before the end.",
    ],
)
def test_other_time_is_no_figure(text: str) -> None:
    assert read(text) == ""
