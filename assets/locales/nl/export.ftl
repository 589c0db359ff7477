# Lijsten naar buiten: het scherm, en wat de opdrachtregel ermee deelt.
cmd-export = Export
cmd-export-help = Een lijst of het hele boek schrijven; zien wie er niet op staat, en waarom.
cmd-exports = Lijsten die vertrokken
cmd-exports-help = Zien waar de bestanden liggen die het boek verlieten, en ze wissen.
export-title = Export
export-what = Wat
export-what-list = een lijst om mensen aan te schrijven
export-what-everything = alles wat van u is
export-channel = Kanaal
export-campaign = Voor
export-campaign-general = reclame in het algemeen
export-campaign-hint = Voor een campagne telt alleen een toestemming daarvoor, of voor het kanaal.
export-format = Formaat
export-format-plain = rekenblad (CSV)
export-format-mailchimp = Mailchimp
export-format-brevo = Brevo
export-format-listmonk = listmonk
export-format-labels = etiketten
export-format-vcard = vCard, voor een telefoon
export-format-json = alles (JSON)
export-format-csv = fiches voor een rekenblad (CSV)
export-format-excluded = wie er niet op staat
export-separator = Scheiding
export-separator-semicolon = puntkomma
export-separator-comma = komma
export-file = Bestand
export-file-hint = Alleen uw account kan het lezen. Een bestand dat er al is, wordt niet vervangen.
export-to = Aan wie
export-to-hint = Het mailbedrijf of de mailingtool die het krijgt, voor een opdracht van u. Leeg: het blijft bij u.
export-excluded = Wie er niet op staat
export-excluded-hint = Een tweede bestand met hun namen en de reden. Leeg: geen.
export-unfit = Kies een formaat voor dit kanaal: { $formats }.
export-needs-file = Typ de naam van een bestand.
export-exists = Er is al een bestand met die naam. Kies een andere.
export-setup-keys = Tab verder · ←→ kies · Ctrl-S wie staat erop · Esc weg
export-setup-keys-everything = Tab verder · ←→ kies · Ctrl-S doorgaan · Esc weg
export-looking = Opzoeken wie u mag aanschrijven…
export-looking-keys = Esc terug
export-on-it = { $count ->
    [0] U mag niemand aanschrijven: { $channel }, { $purpose }.
    [one] 1 fiche staat op de lijst: { $channel }, { $purpose }.
   *[other] { $number } fiches staan op de lijst: { $channel }, { $purpose }.
}
export-not-on-it = { $count ->
    [0] Niemand valt af.
    [one] 1 valt af:
   *[other] { $number } vallen af:
}
export-group = { $reason } ({ $rule }): { $count }
export-group-plain = { $reason }: { $count }
export-audience-keys = Enter verder · ↑↓ bladeren · Esc terug
export-audience-keys-nobody = ↑↓ bladeren · Esc terug
export-check-title = Voor u de lijst verstuurt
export-check-heading = Vink aan wat voor deze mailing klopt
export-check-what = Er staat in dat het reclame is
export-check-who = Er staat in wie ze verstuurt
export-check-how = Men kan zich gratis uitschrijven; er staat in hoe
export-check-robinson = Prospecten zijn gecontroleerd met de Robinsonlijst
export-check-order = Alleen voor uw opdracht, met contract: { $name }
export-check-all = Vink elke regel aan die klopt. Wat niet klopt, brengt u eerst in orde.
export-check-keys = Spatie vink · Ctrl-S { $count ->
    [one] 1 fiche
   *[other] { $count } fiches
} schrijven · Esc terug
export-everything-title = Alles wat van u is
export-everything-warning = Dit bestand bevat ieders gegevens, open en bloot: ook wat gevoelig is, ook van wie geen reclame wil. Het is geen lijst om mensen aan te schrijven.
export-everything-yes = Schrijf het
export-running = Exporteren
export-writing = { $path } schrijven
export-writing-count = { $done } van { $total } fiches
export-writing-keys = Esc stoppen: er blijft niets achter
export-done-title = Geëxporteerd
export-done = { $count ->
    [one] 1 fiche werd geschreven.
   *[other] { $number } fiches werden geschreven.
}
export-lies = De lijst staat in { $path }
export-remember = Wis het bestand zodra het gediend heeft: fichebak kan er niemand uit wissen. De lijst van wat vertrok (fichebak export list, of "Lijsten die vertrokken") weet waar het ligt.
export-done-keys = Enter sluiten
job-export = Bestand schrijven

# Waar kopieën liggen (R44).
copies-title = Lijsten die vertrokken
copies-title-after = Nog in deze bestanden
copies-none = Er heeft nog niets het boek verlaten.
copies-still = { $count ->
    [one] 1 bestand dat het boek verliet, bevat nog wat weg moet:
   *[other] { $count } bestanden die het boek verlieten, bevatten nog wat weg moet:
}
copies-only-received = Het bestand is hier gewist, maar wie het kreeg, heeft het misschien nog:
copies-cards = { $count ->
    [one] 1 fiche
   *[other] { $count } fiches
}
copies-to = aan { $name }
copies-there = is er nog
copies-changed = er ligt nu een ander bestand
copies-gone = niet meer daar: verplaatst of gewist
copies-deleted-received = hier gewist op { $day }: alleen het exemplaar van wie het kreeg, is er nog
copies-deleted = gewist op { $day }
copies-tell = Vraag wie het kreeg om het ook te wissen: { $names }.
copies-keys = x wis dit bestand · D wis ze allemaal · ↑↓ · Esc sluiten
copies-keys-none = ↑↓ · Esc sluiten
copies-ask = { $count ->
    [one] 1 bestand wissen? Alleen als het nog hetzelfde is.
   *[other] { $count } bestanden wissen? Alleen als ze nog dezelfde zijn.
}
copies-ask-title = Bestanden wissen
copies-ask-yes = Wis
copies-nothing-there = Er is geen bestand om te wissen.
copies-done = { $count ->
    [0] Er werd geen bestand gewist.
    [one] 1 bestand werd gewist.
   *[other] { $count } bestanden werden gewist.
}
