settings-shop = The shop
settings-boxes = What is kept, for what, and how long
settings-periods = Periods that no law fixes
settings-none = not set
settings-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
settings-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
settings-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
settings-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
settings-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
settings-invoices = Invoices
settings-until-withdrawn = until withdrawn
settings-given = { $count } agreed
settings-saved-what = Saved: { $names }
settings-saved = Settings saved
settings-box-on = "{ $name }" is on
settings-box-off = "{ $name }" is off
settings-box-saved = Box "{ $name }" saved
setting-shop-name = Name of the shop
setting-shop-name-help = It stands in the header and in the consent statements.
setting-language = Language of the screens
setting-language-help = ← and → choose.
setting-products = Your own products
setting-products-help = Separated by commas. A client may be e-mailed about similar products of your own, if a free refusal was offered.
setting-bought-sources = Sources of bought lists
setting-bought-sources-help = As they stand on the cards, separated by commas. These people are only e-mailed or texted with a consent that can be proven (R45).
setting-prospect-months = Prospect without consent: erase within
setting-prospect-months-help = Counted from the day of collection. In months.
setting-quote-months = A quote holds for
setting-quote-months-help = As long as a prospect's card may be kept because of a quote. In months.
setting-do-not-call-days = A look into the do-not-call list holds for
setting-do-not-call-days-help = In days.
setting-refresh-months = A consent is old after
setting-refresh-months-help = Without any contact since. In months.
setting-soft-opt-in-warn-months = E-mail to a former client: warn after
setting-soft-opt-in-warn-months-help = Counted from the last sale. In months.
setting-soft-opt-in-block-months = E-mail to a former client: no longer after
setting-soft-opt-in-block-months-help = Counted from the last sale. In months.
setting-only-invoice-copy = Only copy of the invoice's details?
setting-only-invoice-copy-help = Is this card your only copy of the invoice's details? Then what stands on the invoice stays when you erase a client's card.
setting-invoice-years = An invoice is kept for
setting-invoice-years-help = Counted from 1 January after the invoice. Seven years by law; whether VAT asks for ten, ask your adviser.
setting-lock-minutes = Lock the screen after
setting-lock-minutes-help = Without a key, where the book has a passphrase. In minutes.
setting-not-a-number = Type a whole number from { $shortest } to { $longest }.
box-form-title = A box of your own
box-form-name = Name
box-form-kind = Kind of data
box-form-kind-data = beyond the ordinary
box-form-kind-general = name and contact data
box-form-kind-hint = Consent for name and contact data is a reason to keep a prospect's card; consent for anything else is not.
box-form-purpose = What for
box-form-purpose-hint = You must be able to account for what you keep and why.
box-form-months = Holds for (months)
box-form-months-hint = Empty: until it is withdrawn.
box-form-statement = What people agree to
box-form-statement-hint = The sentence beside the box. A changed sentence is a new version; the old ones stay, as proof.
box-form-needs-name = Give the box a name.
box-form-needs-purpose = Write down what it is for.
box-form-needs-statement = Write the sentence that people agree to: without it, a consent cannot be proven (R24).
box-form-keys = Ctrl-S save · Tab next · Esc leave
cmd-switch = On/off
cmd-switch-help = Switch the box under the cursor on or off.
