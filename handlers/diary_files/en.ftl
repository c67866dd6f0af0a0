## The mood diary as files

diary-files =
    <b>🗂 Your mood diary as a file</b>
    Every entry with its time and time zone. CSV opens in Excel; JSON is for other programs.

    The file is not encrypted, so keep it where only you look. You can also import what you kept in Daylio.
diary-files-open = Export or import files
diary-files-bring = Import from Daylio
diary-files-log = Note a mood
diary-files-empty = There are no moods to export yet. One is enough for a file.
diary-files-made = Entries of your mood diary: { $n }. Keep the file where only you look.
diary-files-ask =
    <b>Import your Daylio entries</b>
    In Daylio, choose More → Export → CSV, and send that file here. It may have up to { $megabytes } MB.

    I will first show how many entries would come in, and write nothing before you tap. /cancel stops.
diary-files-unasked = That looks like a table. I have not opened it yet. If it is from Daylio, tap below and send it once more.
diary-files-too-big = The file is too big. Please send a CSV of less than { $megabytes } MB, in parts if need be. /cancel stops.
diary-files-too-many = There are more than { $rows } lines. Please send the file in parts. /cancel stops.
diary-files-no-text = That file cannot be read as text. Please send the CSV export, not a backup or a workbook. /cancel stops.
diary-files-not-daylio = That does not look like a table from Daylio: its first line needs full_date, time and mood. Send it again, or stop with /cancel.
diary-files-damaged = The file seems damaged. Please export it from Daylio again. /cancel stops.
diary-files-empty-file = There is no entry in the file. Send another one, or stop with /cancel.
diary-files-file-gone = Telegram no longer gives me that file. Please send it once more. /cancel stops.
diary-files-which-mood =
    There are moods that I do not know: { $n }.
    Which of these is <b>{ $name }</b> closest to?
diary-files-leave-out = Leave it out
diary-files-stop = Stop
diary-files-new = New entries: <b>{ $n }</b> ({ $first } to { $last })
diary-files-nothing-new = There is nothing new in it.
diary-files-n-known = · Imported before and skipped: { $n }
diary-files-n-out = · With a mood you left out: { $n }
diary-files-n-unread = · Lines that could not be read: { $n }
diary-files-n-cut = · Long notes cut to { $limit } characters: { $n }
diary-files-not-yet = Nothing has been written yet.
diary-files-take = Import
diary-files-taken = Entries imported: { $n }. /diary shows them with the others. If you change your mind, you can undo it in one go for 30 days.
diary-files-heavy = Some of what you wrote lately sounds very heavy. You do not have to carry it alone. If you would like somebody to talk to, you can find people below.
diary-files-lines = People to talk to
diary-files-undo = Undo
diary-files-undone = Imported entries deleted again: { $n }.
diary-files-left = Nothing was written.
diary-files-gone = Nothing can be done with that file now. /diary_import starts again.
command-diary-export = Your mood diary as a file

## What is kept

data-diary-imports = Imported diary files
data-diary-imports-why = so that an import can be undone
