# Address books in
cli-import-about = Take in address books: CSV of any program, vCard, LDIF
cli-arg-import-file = The files: CSV, vCard (.vcf) or LDIF; what they are is recognised
cli-arg-import-source = Where the cards come from; stands on every new card
cli-arg-import-relation = prospect unless given; a client gets no last sale, and a card that is there stays what it is
cli-arg-import-collected-on = The day on which they were collected; today unless given
cli-arg-import-campaign = The campaign that they were collected for
cli-arg-import-map = Which field a column is, as "Shoe size=note"; nothing after = leaves it out; may repeat, and is remembered
cli-arg-import-extra = Take a column along that is left out else, such as a birthday: as a line of the notes; may repeat
cli-arg-import-encoding = How the letters are written, where that cannot be recognised [utf-8, windows-1252, utf-16-le, utf-16-be, cp850, cp437, mac-roman]
cli-arg-import-bought = The list was bought: no consent in it counts (R45)
cli-arg-import-dry-run = Only say what would happen
cli-arg-import-undo = Take the last import back: the cards that it added go, and what it filled in on others
cli-expect-mapping = write HEADER=FIELD, with the field as in the README: given-name, email, note …
cli-expect-encoding = one of utf-8, windows-1252, utf-16-le, utf-16-be, cp850, cp437, mac-roman
import-no-source = --source is empty: say where the cards come from.
import-unreadable = { $path } cannot be read ({ $cause }). Nothing was imported.
import-empty-file = { $path } is empty. Nothing was imported.
import-not-an-address-book = { $path } is no CSV, vCard or LDIF file. Save a spreadsheet as CSV first. Nothing was imported.
import-no-column = No column of { $path } is known as a name, an organisation, an e-mail address or a telephone number. Say what they are with --map HEADER=FIELD. Nothing was imported.
import-too-many-columns = { $path } has too many columns for an address book. Nothing was imported.
import-header-too-large = The first line of { $path } is no header: it is too long, or a quotation mark in it is never closed. Nothing was imported.
import-other-header = { $path } has changed since it was looked at. Nothing was imported.
import-no-such-column = There is no column "{ $name }".
import-never = The column "{ $name }" may not be kept: a special category needs its consent record first (R10), and a national register number is never kept (R14).
import-cells = { $found } cells where the header has { $expected }
import-empty-row = no name, no organisation, no e-mail and no telephone
import-unclosed = a quotation mark that is never closed
import-too-large = much too long, or with far too many values
import-not-text = cannot be read as text in this encoding
import-broken = a card that breaks off
import-row-no-source = it does not say where it comes from
import-row-later = collected after today
import-from-own = a list with fichebak's column names
import-from-google = Google Contacts
import-from-outlook = Outlook
import-from-thunderbird = Thunderbird
import-from-mailchimp = Mailchimp
import-from-brevo = Brevo
import-from-listmonk = listmonk
import-from-other = another program
import-recognised = { $path }: { $program }, { $rows ->
    [one] one row
   *[other] { $rows } rows
}
import-unsure = The letters of { $path } were read as { $encoding }. Where names look wrong, choose another with --encoding.
import-remembered = { $path } is read as the last file with these columns was.
import-out-unknown = Left out, because fichebak does not know what it is: { $names }. Say it with --map HEADER=FIELD.
import-out-extra = Left out, because a shop has no reason to keep it: { $names }. Where you have one: --extra HEADER.
import-out-never = Never taken in: { $names }. A special category needs its consent record first (R10); a national register number is never kept (R14).
import-suppressed = { $count ->
    [one] One row has an address
   *[other] { $count } rows have an address
} that asked for no advertising: that stays so (R37).
import-unproven = { $count ->
    [one] One consent in the file does not count
   *[other] { $count } consents in the file do not count
}: day, wording and way are not all there (R24), or the list was bought (R45). The box stays as it is.
import-refused-row = Row { $row } was left out: { $reason }
import-refused-row-of = { $file }, row { $row } was left out: { $reason }
import-refused-more = … and { $count ->
    [one] one more row
   *[other] { $count } more rows
}. With --json all of them are listed.
import-dry = Nothing was written. This would happen:
import-done = { $read ->
    [one] One row
   *[other] { $read } rows
}: { $added } added, { $updated } filled in, { $unchanged } unchanged, { $refused } left out.
import-lowered = { $count ->
    [one] One refusal, withdrawal or objection was
   *[other] { $count } refusals, withdrawals and objections were
} recorded.
import-lowered-dry = { $count ->
    [one] One refusal, withdrawal or objection
   *[other] { $count } refusals, withdrawals and objections
} would be recorded.
import-consents-dry = { $count ->
    [one] One consent
   *[other] { $count } consents
} would be recorded with the proof.
import-consents = { $count ->
    [one] One consent was
   *[other] { $count } consents were
} recorded with the proof.
import-left-alone-count = { $count ->
    [one] One field differs from the file and was
   *[other] { $count } fields differ from the file and were
} left alone.
import-duplicates = { $count ->
    [one] One of the new cards may be
   *[other] { $count } of the new cards may be
} somebody who has a card already: the same telephone, or nearly the same name at the same address.
import-how-to-undo = fichebak import --undo takes the whole of it back, until the next import, erasure or purge.
import-rows-more = … and { $count ->
    [one] one more
   *[other] { $count } more
}
import-row-card = Row { $row }: { $name }
import-row-double = Row { $row }: { $name } may be { $other } ({ $why ->
    [phone] the same telephone
   *[other] nearly the same name at the same address
})
import-change-field = { $field }: { $to }
import-change-box = { $name }: { $from } → { $to }
import-change-objection = objects to advertising by { $channel }, { $day }
import-change-objection-all = objects to all advertising, { $day }
import-change-campaign = collected for { $name } too
import-left-alone = { $field } stays { $from }; the file has { $to }
import-left-out = { $field } is not taken over: { $to }
import-field-given-name = Given name
import-field-family-name = Family name
import-field-organisation = Organisation
import-field-email = E-mail
import-field-phone = Telephone
import-field-street = Street
import-field-postcode = Postcode
import-field-city = Place
import-field-country = Country
import-field-enterprise-number = Enterprise number
import-field-language = Language
import-field-tag = Tag
import-field-note = Note
import-yes-unproven = R24: the consent does not count without day, wording and way
import-yes-answered = the box was answered already, or is off
import-yes-against = a no stands against it (R22, R37)
import-yes-bought = R45: a bought list gives no consent
import-progress = { $rows ->
    [one] One row
   *[other] { $rows } rows
} ({ $percent } %)
import-progress-end = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: finishing …
import-undo-alone = --undo stands alone: it takes back whatever was imported last. Nothing was changed.
import-undo-nothing = There is no import that can be taken back: none was made, or another import, an erasure or a purge came after it. Nothing was changed.
import-undone = The import of { $day } was taken back: { $removed ->
    [one] one card is gone
   *[other] { $removed } cards are gone
}{ $restored ->
    [0] {""}
    [one] , one is as it was before
   *[other] , { $restored } are as they were before
}.
import-undone-kept = { $count ->
    [one] One card stays as it is now, because you worked on it since.
   *[other] { $count } cards stay as they are now, because you worked on them since.
}
import-undo-title = Take the import back
import-undo-ask = Take the import of { $day } back? { $added ->
    [0] It added no card.
    [one] The card that it added will be gone for good.
   *[other] The { $added } cards that it added will be gone for good.
}{ $updated ->
    [0] {""}
    [one] {" "}What it filled in or recorded on another card goes too.
   *[other] {" "}What it filled in or recorded on { $updated } others goes too.
} Cards that you worked on since stay.
import-undo-yes = Take it back
job-import-undo = Taking the import back
