from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two hours at the desk on chapter nine and nothing to show for it.", "m=120"),
        ("The session lasted fifty minutes, all of it on the harbour chapter.", "m=50"),
        ("My session came to 80 minutes and a sore neck.", "m=80"),
        ("This morning's writing session was an hour and ten.", "m=70"),
        ("Two hours went into the prologue today.", "m=120"),
        ("An hour of the afternoon went on chapter three.", "m=60"),
        ("The novel got ninety minutes of me before the bank rang.", "m=90"),
        ("Chapter six had two hours out of me.", "m=120"),
        ("The book took an hour and three quarters of the evening.", "m=105"),
        ("I was at the manuscript for two hours.", "m=120"),
        ("I was two hours at the manuscript.", "m=120"),
        ("Sat with chapter five for an hour and moved one comma.", "m=60"),
        ("I sat in front of the novel for forty minutes.", "m=40"),
        ("Fiddled with chapter one for fifty minutes.", "m=50"),
        ("Faffed about with the epilogue for half an hour.", "m=30"),
        ("I laboured over one scene for two hours.", "m=120"),
        ("Stared at chapter two for an hour. It stared back.", "m=60"),
        ("Forty-five minutes untangling the timeline of the second act.", "m=45"),
        ("I spent the best part of two hours on the manuscript.", "m=<120"),
        ("He gave me forty minutes and I wrote 310 words.", "w=310 m=40"),
        ("Her nap lasted fifty minutes and I wrote for all of it.", "m=50"),
        ("Put the timer on for 40 minutes and wrote.", "m=40"),
        ("I set a timer for one hour and opened the manuscript.", "m=60"),
        ("Wrote on the train, fifty minutes.", "m=50"),
        ("Wrote until the battery died, an hour and ten.", "m=70"),
        ("An hour & a half on the draft.", "m=90"),
        ("An hour and twenty on chapter two, most of it deleting.", "m=80"),
        ("Two hours forty on the dissertation.", "m=160"),
        ("Two and a quarter hours on the book.", "m=135"),
        ("2¼ hours on the book.", "m=135"),
        ("2h on the book before dawn.", "m=120"),
        ("2h 10m on the book.", "m=130"),
        ("75min on the novel.", "m=75"),
        ("Hour and a half on the novel.", "m=90"),
        ("Gave the thesis two hours and a bit.", "m=>120"),
        ("Ten minutes short of two hours on the book.", "m=110"),
        ("An hour-long session on the book.", "m=60"),
        ("I wrote for a full hour.", "m=60"),
        ("I wrote for an hour exactly.", "m=60"),
        ("I wrote for an hour, near enough.", "m=~60"),
        ("I wrote solidly for two hours.", "m=120"),
        ("I wrote, door shut, for an hour and a quarter.", "m=75"),
        ("Three hours of rewriting.", "m=180"),
        ("Managed forty minutes of chapter eight before the call.", "m=40"),
        ("At the keyboard for an hour and not one word.", "w=0 m=60"),
        ("Three hours in the company of my manuscript, and all of it spent pruning.", "m=180"),
        ("Took an hour over the last page of the chapter.", "m=60"),
        ("I stole thirty-five minutes for the novel.", "m=35"),
        ("Twenty minutes with the memoir in the car outside karate.", "m=20"),
        ("I had an hour and used it on the novel.", "m=60"),
        ("I had fifty minutes between clients, every one of which went to the book.", "m=50"),
        ("I worked on my book for two hours and on my posture for none.", "m=120"),
        ("400 words, and they took me two hours.", "w=400 m=120"),
        ("It took two hours to get 400 words.", "w=400 m=120"),
        ("350 words (two hours).", "w=350 m=120"),
        ("Writing time today was 80 minutes.", "m=80"),
        ("My stint this morning was an hour and a half.", "m=90"),
        ("The timer says I wrote for 95 minutes.", "m=95"),
        ("The clock says 95 minutes of writing.", "m=95"),
        ("Two hours at it, and chapter ten is still a mess.", "m=120"),
        ("I worked on chapter two. Two hours.", "m=120"),
        ("Wrote before breakfast. An hour, maybe.", "m=~60"),
        ("I went back to the novel tonight. It had two hours of me.", "m=120"),
    ],
)
def test_time_given_to_the_book_is_counted(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four 25-minute pomodoros on the novel.", "m=100"),
        ("Three half-hour sprints on chapter two.", "m=90"),
        ("Two sessions of forty minutes on the book.", "m=80"),
        ("Five trees, twenty-five minutes each, all of them spent writing.", "m=125"),
        ("Three sprints of fifteen minutes: 520 words.", "w=520 m=45"),
        ("Did three pomodoros of 25 minutes each on the thesis.", "m=75"),
        ("3 x 20 min on the novel.", "m=60"),
        ("I wrote in two blocks of an hour each.", "m=120"),
        ("A forty-minute session on the second act.", "m=40"),
    ],
)
def test_sessions_of_one_length_are_multiplied(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fifty minutes on the novel before work, and fifty after.", "m=100"),
        ("Wrote for half an hour at dawn, then forty minutes at dusk.", "m=70"),
        ("An hour on the book before breakfast and two after lunch.", "m=180"),
        ("I wrote for an hour in the morning and another at night.", "m=120"),
        (
            "Twenty minutes on the train out and twenty-five on the train back, all on the novel.",
            "m=45",
        ),
        ("Forty minutes of drafting, then thirty of revising.", "m=70"),
        ("Wrote from 6 to 7 and again from 9 to 9.45.", "m=105"),
        ("I wrote for an hour and a half this morning and half an hour tonight.", "m=120"),
        ("Two hours on the book today: forty minutes at dawn and eighty at night.", "m=120"),
        ("Two hours at the desk, one of which was staring.", "m=120"),
    ],
)
def test_parts_of_a_day_are_added_up(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Time: 1:35. Words: 640.", "w=640 m=95"),
        ("Words: 640\nTime: 1:35", "w=640 m=95"),
        ("Hours: 2.5", "m=150"),
        ("Minutes: 45", "m=45"),
        ("Writing time: 1h20", "m=80"),
        ("Time at desk: 2 h 15", "m=135"),
        ("Session: 06:10–07:25", "m=75"),
        ("Time spent: 50m", "m=50"),
        ("Duration: 1:05", "m=65"),
        ("Time writing – 80 min", "m=80"),
        ("Today: 2h on the draft, 610 words.", "w=610 m=120"),
        ("610 words, 3h.", "w=610 m=180"),
    ],
)
def test_time_under_a_label_is_counted(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday I gave the novel two hours.", "yesterday(m=120)"),
        ("On Saturday I wrote from nine to twelve.", "Saturday(m=180)"),
        ("This week I have put eleven hours into the novel.", "this week(m=660)"),
        ("Last week: nine hours at the desk.", "last week(m=540)"),
        ("In February I logged forty-one hours on the book.", "February(m=2460)"),
        ("Two hours yesterday on the novel, one today.", "m=60 yesterday(m=120)"),
        ("Three hours on the grant application.", "grant(m=180)"),
        ("Lost an hour to writing the eulogy.", "eulogy(m=60)"),
        ("The op-ed took two hours.", "op-ed(m=120)"),
        ("An hour for the newsletter, two for the novel.", "m=120 newsletter(m=60)"),
        ("Two hours went on the book review.", "book review(m=120)"),
    ],
)
def test_time_of_other_days_and_other_writing_stands_apart(text: str, expected: str) -> None:
    assert read(text) == expected
