from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wrote from 5.40 to 7.10 with the blind down.", "m=90"),
        ("I was writing from 6.05 until 7.", "m=55"),
        ("I drafted from 09:20 to 10:05.", "m=45"),
        ("Wrote six till half past seven, then the school run.", "m=90"),
        ("Revised chapter four from ten to two.", "m=240"),
        ("I wrote from half six till eight.", "m=90"),
        ("I was at the desk from a quarter to nine until noon.", "m=195"),
        ("At my desk from eight to ten, mostly on the ball scene.", "m=120"),
        ("I sat at the manuscript from 14:15 to 16:00.", "m=105"),
        ("Worked on the memoir from 22:30 to 00:15.", "m=105"),
        ("Wrote from eleven at night until one in the morning.", "m=120"),
        ("Wrote from 11 p.m. to 1 a.m. because sleep wasn't coming.", "m=120"),
        ("Wrote between twenty past five and ten to seven.", "m=90"),
        ("From quarter past eight to nine I worked on the prologue.", "m=45"),
        ("From 7:15 till 8:45 on the novel, in a hat.", "m=90"),
        ("Wrote 6:10–7:25.", "m=75"),
        ("Novel, 6.10–7.25, before anybody was up.", "m=75"),
        ("I wrote from about nine to eleven.", "m=~120"),
        ("I wrote from nine until just after eleven.", "m=~120"),
        ("I had the manuscript open from one till quarter past two and wrote.", "m=75"),
        ("Wrote from 10 to 12:30, and the whole of it was chapter six.", "m=150"),
        ("The morning session ran from 9.40 to 11.05.", "m=85"),
        ("I worked on the book from 8am to 9.15am.", "m=75"),
        ("Accordingly I spent from 08:10 to 09:40 at the manuscript.", "m=90"),
        ("From noon to three I wrote.", "m=180"),
        ("I wrote from noon until half past two.", "m=150"),
        ("Typed from seven o'clock to eight o'clock.", "m=60"),
        ("I wrote 410 words between 7 and 8.15.", "w=410 m=75"),
        ("Wrote from 20:05 till 20:50 and came away with 260 words.", "w=260 m=45"),
    ],
)
def test_a_stretch_between_two_times_of_day_is_counted(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Began the chapter at nine, stopped at twelve.", "m=180"),
        ("I started writing at 6.20 and stopped at 7.50.", "m=90"),
        ("Sat down to the novel at ten to seven and got up at eight.", "m=70"),
        ("At the desk by 5, done by 6.40.", "m=100"),
        ("I was at the desk by half past five and finished at seven.", "m=90"),
        ("Sat down to write at 21:15, called it a night at 22:45.", "m=90"),
        ("Opened the manuscript at eight and closed it at ten.", "m=120"),
        ("I opened the file at 2, shut it at 4.30.", "m=150"),
        ("Writing by 6.15, out of the door at 7.", "m=45"),
        ("Stopped at noon, having begun to write at ten.", "m=120"),
        ("I sat down at twenty past nine and got up at eleven. 540 words.", "w=540 m=100"),
        ("Started at 7. Stopped at 9.20. I wrote 640 words.", "w=640 m=140"),
        ("I was at it by six and off it by half seven, and I wrote 380 words.", "w=380 m=90"),
    ],
)
def test_time_from_beginning_to_end_of_the_writing_is_counted(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The 6.15 to 8.30 service was cancelled.",
        "I caught the 7.10 to Leeds and wrote a letter.",
        "The plumber was here from nine till half past eleven.",
        "I was in meetings from nine to twelve.",
        "The library is open from ten to four.",
        "Office hours from eleven till one; I marked essays.",
        "From nine to five I am an accountant.",
        "I slept from ten to six.",
        "I mean to write from eight to noon tomorrow.",
        "I write from six to eight.",
        "I usually write from six to eight.",
        "I wrote from six to eight pages.",
        "I wrote chapters from 3 to 5.",
        "I cut the chapter from nine to six pages.",
        "She wrote from nine to twelve.",
        "The archive opened at nine and closed at four.",
        "Got up at six, went to bed at ten.",
        "I got up at six and sat down to breakfast at seven.",
        "The film started at eight and finished at half past ten.",
        "I sat down at nine and got up at eleven.",
        "I taught from nine to twelve, then read my chapter aloud.",
        "I should have written from six to eight.",
        "I didn't write from six to eight.",
        "If I had written from six to eight I'd have a chapter.",
        "He told me he wrote from four till noon every day.",
        "The scene begins at nine and ends at noon.",
        "My heroine writes from nine to twelve in chapter six.",
        "Left at 7.10, home by 6.",
        "The deadline moved from 5 to 6.",
        "Somewhere between eight and six, they say, the man will come about the book case.",
        "I began at nine and stopped caring at ten.",
        "Our reading group met from seven to nine to talk about the novel.",
        "I wrote to the council at nine and they answered at noon.",
        "The swimming pool is ours from 6.15 to 7.",
        "I took the 8.15 and was at the archive by 10.",
        "I worked the till from ten to two.",
    ],
)
def test_other_times_of_day_are_no_time_of_writing(text: str) -> None:
    assert read(text) == ""
