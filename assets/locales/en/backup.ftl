# Copies of the book
cli-backup-about = Make a copy of the book: at a place of your own, or among those that fichebak keeps
cli-restore-about = Put a copy in the place of the book
cli-arg-backup-file = Where the copy goes: a new file, on a stick for instance. Without it, fichebak keeps the copy itself
cli-arg-restore-file = The copy
cli-backup-made = Copied to { $path }
cli-backup-own = This copy is yours: fichebak does not touch it. What you erase later stays in it, until you delete it or replace it by a new copy.
cli-backup-line = { $day }  { $path }
cli-backup-line-before = { $day }  { $path } ({ $before })
restore-ask = Put the copy of { $day }, with { $count ->
    [one] one card
   *[other] { $count } cards
}, in the place of the book? The book as it is now is kept beside it.
restore-ask-unknown = Put this copy, with { $count ->
    [one] one card
   *[other] { $count } cards
}, in the place of the book? The book as it is now is kept beside it.
restore-now = { $count ->
    [one] The book as it is now has one card.
   *[other] The book as it is now has { $count } cards.
}
restore-other-file = Another file…
restored-title = Restored
notice-close = Close
copy-before-restore = before a restore
copy-before-import = before an import
copy-before-version = before a new version
copy-size = { $size } kB
copy-missing = There is no file at { $path }. Check the place and the name.
copy-locked = This copy has a passphrase: type that passphrase first. Where the book is open already, set the same passphrase on it, then restore.
copy-wrong-passphrase = The copy has another passphrase. Nothing was changed.
copy-no-file = Type a file first.
restored = Restored: { $count ->
    [one] one card was in the copy.
   *[other] { $count } cards were in the copy.
}
restore-kept = The book that was there is kept in { $path }.
restore-carried = { $count ->
    [0] Nobody was erased and nobody said no after that copy.
    [one] One erasure, withdrawal or objection from after that copy was carried over.
   *[other] { $count } erasures, withdrawals and objections from after that copy were carried over.
}
restore-not-known = This copy is from { $day }. Erasures and objections after that day are not in it: go through what you remember of them.
restore-not-known-day = It is not known when this copy was made. Erasures and objections after that day are not in it: go through what you remember of them.
go-through-title = A book from a copy
go-through-how = x erases a card; s records "stop writing to me", and so does the palette (:) for somebody without a card; Space unticks a box. This question comes back at every start until you say that it is done.
go-through-yes = I have gone through them
go-through-no = Not yet
go-through-done = Noted: the erasures and objections after that day have been gone through.
cli-arg-restore-gone-through = You have gone through the erasures and objections that were not in the copy
settings-copies = Copies of the book
settings-copy = Make a copy
settings-copy-help = A new file, on a stick or another disk. fichebak does not touch it afterwards: what you erase later stays in it.
settings-copy-file = File
settings-copy-taken = last taken on { $day }
settings-copy-never = none taken yet
settings-copies-kept = { $count ->
    [one] fichebak keeps one copy by itself
   *[other] fichebak keeps { $count } copies by itself
}
settings-restore = Restore a copy
settings-restore-help = The file of the copy. The book as it is now is kept, and nobody who was erased or said no since comes back.
restore-yes = Put it in the book's place
copy-made = Copied to { $path }
job-copy = Copying the book
banner-no-copy = No copy outside this computer for { $days } days (4, Make a copy)
check-no-copy = There has been no copy outside this computer for { $days } days: fichebak backup FILE makes one.
