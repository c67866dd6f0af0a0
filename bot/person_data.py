"""Everything that is kept of people: the list that /mydata, /export, /delete_me and the retention job go by.

A flow with tables of its own adds its `handlers.person_data.PersonData` here. The account stands last, since
everything else hangs on it; a test fails where a table that knows people is in no entry.
"""

from handlers.board.kept import board_data
from handlers.brief.kept import brief_data
from handlers.care.kept import care_data
from handlers.check_ins.kept import check_ins_data
from handlers.diary_files.kept import diary_files_data
from handlers.letters.kept import letters_data
from handlers.moods.kept import moods_data
from handlers.operators.kept import operators_data
from handlers.own_data import Keeping, account_data, own_data
from handlers.person_data import PersonData
from handlers.support.kept import support_data
from handlers.weekly.kept import weekly_data


def person_data(keeping: Keeping) -> tuple[PersonData, ...]:
    """Every kind of thing that is kept, in the order in which it is shown and erased."""
    return (
        *own_data(keeping),
        *moods_data(),
        *diary_files_data(),
        *check_ins_data(),
        *weekly_data(),
        *care_data(),
        *brief_data(),
        *board_data(),
        *letters_data(),
        *support_data(),
        *operators_data(),
        *account_data(),
    )
