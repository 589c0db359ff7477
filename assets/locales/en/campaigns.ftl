campaigns-none = No campaign yet. A campaign has a purpose and an end: what was collected for it goes when it is over. Press a to plan one.
campaign-new = New campaign
campaign-name = Name
campaign-product = Product
campaign-product-hint = One of your own products; a new one joins your list: { $products }
campaign-purpose = Purpose
campaign-purpose-hint = The sentence that people agree to when they join.
campaign-channel = Channel
campaign-start = First day
campaign-end = Last day
campaign-grace = Days of grace
campaign-grace-hint = Days after the end within which the data must be erased: 0 to { $most }.
campaign-required = Needed: a campaign has a product, a purpose, a channel, a start and an end (R26).
campaign-end-before-start = The campaign ends before it starts.
campaign-too-much-grace = Type a whole number from 0 to { $most }.
campaign-name-taken = There is a campaign of that name already.
campaign-saved = Campaign "{ $name }" saved
campaign-ends = ends { $day }
campaign-erase-by = erase by { $day }
campaign-members = { $count ->
    [0] Nobody has joined yet.
    [one] 1 card
   *[other] { $count } cards
}
campaign-purge-now = Over. { $count ->
    [one] 1 card to purge
   *[other] { $count } cards to purge
}: P shows by name what goes.
campaign-in-grace = Over. Its { $count ->
    [one] 1 card
   *[other] { $count } cards
} must be purged by { $day }; sending has stopped already.
campaign-purged = Purged: its data is gone. Name and totals stay.
member-collected = collected for it
field-not-a-day = Not a day: type it as 31/12/2026.
field-day-hint = Day/month/year, such as 31/12/2026.
purge-nothing = No campaign is over: there is nothing to purge.
purge-looking = Looking up what goes and who stays…
purge-title = Purge: { $names }
purge-summary = { $erase ->
    [one] 1 card goes whole.
   *[other] { $erase } cards go whole.
} { $strip ->
    [one] 1 card stays, without what was collected for the campaign.
   *[other] { $strip } cards stay, without what was collected for the campaign.
}
purge-keys = Enter purge… · ↑↓ scroll · Esc leave everything
purge-whole-card = the whole card (R28: only kept for this campaign)
purge-stays = stays: { $basis } ({ $rule }); goes: { $what }
purge-goes-membership = its link to the campaign
purge-goes-emails = { $count ->
    [one] 1 e-mail address
   *[other] { $count } e-mail addresses
}
purge-goes-phones = { $count ->
    [one] 1 telephone number
   *[other] { $count } telephone numbers
}
purge-goes-address = the postal address
purge-goes-details = { $count ->
    [one] 1 detail
   *[other] { $count } details
}
purge-ask-title = Purge "{ $names }"?
purge-ask-erase = { $count ->
    [one] 1 card goes whole.
   *[other] { $count } cards go whole.
}
purge-ask-strip = { $count ->
    [one] 1 card stays, without what was collected for the campaign.
   *[other] { $count } cards stay, without what was collected for the campaign.
}
purge-ask-for-good = This cannot be undone. Copies that you made yourself are yours to erase.
purge-ask-yes = { $count ->
    [one] Purge, 1 card goes
   *[other] Purge, { $count } cards go
}
purge-running = Purging { $names }
purge-done = Purged { $names }: { $erase ->
    [one] 1 card is gone
   *[other] { $erase } cards are gone
}{ $strip ->
    [0] {""}
    [one] , 1 stays without its data
   *[other] , { $strip } stay without its data
}.
job-refresh = Checking what today changes
