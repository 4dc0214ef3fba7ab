"""Time told in the sentence of the day's words, or in the one before them."""

from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shattered. 12 hr shift and then forty minutes of writing.",
            "m=40",
        ),
        ("Off a 10 hr night shift, then half an hour of writing in the canteen.", "m=30"),
        ("A two-hour lecture, then fifty minutes on chapter three.", "m=50"),
        (
            "Two parts of a seminar on eels, three hours today, and I wrote 210 words.",
            "w=210",
        ),
        ("Between both halves of the hearing, two hours this morning, I wrote 190 words.", "w=190"),
        ("I had a four-hour shift. 300 words.", "w=300"),
        ("Wrote on the ferry, forty minutes.", "m=40"),
        ("I had a two-hour drive and wrote 260 words when I got in.", "w=260"),
    ],
)
def test_time_named_for_something_else_is_not_written(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took nearly two hours, but I wrote 430 words.", "w=430 m=<120"),
        ("I had fifty minutes before the vet rang, and it gave me 310 words.", "w=310 m=50"),
        ("I had an hour to myself, and I wrote 275 words.", "w=275 m=60"),
        (
            "I wrote 480 words today, from a single hour between the sweep and the vicar.",
            "w=480 m=60",
        ),
        ("I wrote 350 words, all done in an hour flat.", "w=350 m=60"),
    ],
)
def test_time_in_the_sentence_of_the_words_is_theirs(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took two hours to get home, but I wrote 500 words.", "w=500"),
        ("It took me an hour to find the cat, and I wrote 300 words.", "w=300"),
        ("I had an hour with my agent, and I wrote 300 words.", "w=300"),
        ("I had three hours of meetings, and I wrote 400 words.", "w=400"),
        ("I had an hour with the dentist, and wrote 200 words.", "w=200"),
        ("I sat in the waiting room for an hour, and I wrote nothing but a list.", ""),
        ("The film took two hours, and then I wrote 300 words.", "w=300"),
        ("She had two hours and 400 words.", ""),
        ("It took two hours, but the contract of 4,000 words is signed.", ""),
        ("I was there for two hours, and the speech was 900 words too long.", ""),
        ("The clinic: four hours, and 200 words.", "w=200"),
        ("I had two hours of sleep, then I wrote 150 words.", "w=150"),
        ("I wrote 400 words from a two-hour interview.", "w=400"),
    ],
)
def test_time_that_says_what_else_it_was_is_no_time_of_words(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I sat down in wet boots and was there for two hours. I wrote 640 words.", "w=640 m=120"),
        ("Eighty minutes I sat there tonight. I wrote 300 words.", "w=300 m=80"),
        (
            "The two hours I had, from five until seven, went to the corn laws. "
            "I got 650 words from it.",
            "w=650 m=120",
        ),
        ("I wrote 700 words. It came to two hours of writing altogether.", "w=700 m=120"),
        ("I wrote 700 words. It came to two hours altogether.", "w=700 m=120"),
        ("I wrote 410 words. 1h10 at it all told.", "w=410 m=70"),
    ],
)
def test_time_in_the_next_sentence_to_the_words_is_theirs(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I was there for three hours, in the queue. I wrote 300 words.", "w=300"),
        ("I sat in the waiting room for an hour. I wrote 300 words.", "w=300"),
        ("I was there for two hours. The fish was cold.", ""),
        ("The two hours I had went to the dentist. I wrote 300 words.", "w=300"),
        ("I sat for an hour with my mother. I wrote 200 words.", "w=200"),
        ("We were stuck there for two hours. I wrote 200 words.", "w=200"),
        ("I spent two hours on the accounts. I wrote 300 words.", "w=300"),
        ("I wrote 300 words. The bill came to two hours of labour.", "w=300"),
    ],
)
def test_time_of_something_else_beside_the_words_is_not_theirs(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("19:05 sat down to write, 20:35 got up, 410 words between.", "m=90"),
        ("I wrote till midnight from ten.", "m=120"),
        ("I wrote 520 words on the fire of 1834, in two hours.", "m=120"),
        ("I made the tea, I fed the dog, and from six until eight I wrote.", "m=120"),
        ("They wanted it by six, and so three hours went on the article.", "article(m=180)"),
        ("More than two hours I have sat at this chapter today.", "m=>120"),
        ("I spent two hours editing the manuscript today.", "m=120"),
        ("I spent two hours editing a book for a friend.", ""),
        ("06:30 started the car, 09:10 done with the motorway. 120 words.", ""),
        ("The shop was shut till nine from noon.", ""),
        ("18:20 sat down to dinner, 19:40 got up.", ""),
    ],
)
def test_time_is_read_in_other_orders(text: str, expected: str) -> None:
    told = " ".join(part for part in read(text).split() if not part.startswith("w="))
    assert told == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We had two hours at the zoo, and I wrote 200 words after.", "w=200"),
        ("I had an hour at the dentist and wrote 150 words.", "w=150"),
        ("I had two hours at the kitchen table and wrote 150 words.", "w=150 m=120"),
        ("I had two hours on the train and wrote 300 words.", "w=300 m=120"),
        ("I had an hour before the shift and wrote 90 words.", "w=90 m=60"),
    ],
)
def test_time_had_somewhere_else_is_not_that_of_the_words(text: str, expected: str) -> None:
    assert read(text) == expected
