screen-contacts = Contacten
screen-today = Vandaag
screen-campaigns = Campagnes
screen-settings = Instellingen
screen-too-small = Dit venster is te klein. fichebak heeft { $width } kolommen en { $height } regels nodig.
banner-prospects = { $count ->
    [one] 1 prospect zonder toestemming
   *[other] { $count } prospecten zonder toestemming
}
banner-campaign-over = P: "{ $name }" is afgelopen, { $count ->
    [0] niets meer op te schonen
    [one] 1 fiche op te schonen
   *[other] { $count } fiches op te schonen
}
status-for-good-next = Wat gewist is, komt niet terug. Nog eens u maakt ongedaan: { $what }
status-for-good = Wat gewist is, komt niet terug, en er is niets anders om ongedaan te maken.
status-busy-undo = Even geduld: { $what }. Druk daarna nog eens op de toets.
status-undone = Ongedaan gemaakt: { $what }
status-redone = Opnieuw gedaan: { $what }
status-erased-none = Er is niets gewist: er was niets meer van over om te wissen.
status-erased = Gewist: { $contacts ->
    [one] 1 fiche
   *[other] { $contacts } fiches
}{ $details ->
    [0] {""}
    [one] , 1 gegeven
   *[other] , { $details } gegevens
}. { $suppressed ->
    [0] Er blijft niets van over in het boek.
    [one] Alleen één gecodeerd spoor blijft, zodat het adres nooit per vergissing wordt aangeschreven.
   *[other] Alleen { $suppressed } gecodeerde sporen blijven, zodat de adressen nooit per vergissing worden aangeschreven.
}
status-erased-held = Gewist: { $held ->
    [one] 1 fiche blijft, alleen voor de factuur (R31).
   *[other] { $held } fiches blijven, alleen voor de factuur (R31).
}{ $contacts ->
    [0] {""}
    [one] {" "}1 fiche is volledig weg.
   *[other] {" "}{ $contacts } fiches zijn volledig weg.
}{ $suppressed ->
    [0] {""}
    [one] {" "}Eén gecodeerd spoor blijft, zodat het adres nooit per vergissing wordt aangeschreven.
   *[other] {" "}{ $suppressed } gecodeerde sporen blijven, zodat de adressen nooit per vergissing worden aangeschreven.
}
why-held = Alleen voor de factuur bewaard (R31). Nieuwe verkoop? e: klant, met de dag.
why-no-card = Kies eerst een fiche.
why-not-a-prospect = Alleen een prospect heeft een andere reden nodig: deze fiche heeft er een.
why-nobody-to-tell = Niemand op deze fiche moet nog ingelicht worden.
why-no-double = Onder de cursor staat geen paar mogelijke dubbels.
why-nothing-to-undo = Er is niets om ongedaan te maken.
why-nothing-to-redo = Er is niets om opnieuw te doen.
key-space = Spatie
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-delete = Delete
key-up = ↑
key-down = ↓
key-page-up = PgUp
key-page-down = PgDn
key-home = Home
key-end = End
cmd-add = Toevoegen
cmd-add-help = Een fiche toevoegen.
cmd-edit = Wijzigen
cmd-edit-help = De fiche onder de cursor wijzigen.
cmd-tick = Aanvinken
cmd-tick-help = Een toestemmingsvakje van de fiche aan- of uitvinken.
cmd-search = Zoeken
cmd-search-help = Fiches vinden terwijl u typt: naam, organisatie, e-mail, telefoon, plaats, labels en notities.
cmd-filter = Filter
cmd-filter-help = Alleen sommige fiches tonen: op relatie, waarschuwing, label of vakje.
cmd-basis = Rechtsgrond
cmd-basis-help = Een andere reden noteren om een prospect te bewaren: een gevraagde offerte of een gedocumenteerd belang.
cmd-merge = Samenvoegen
cmd-merge-help = Twee fiches van één persoon of organisatie samenvoegen, veld per veld; de strengste toestemming telt.
cmd-different = Twee mensen
cmd-different-help = Zeggen dat twee mogelijke dubbels twee verschillende mensen zijn, zodat er niet meer naar gevraagd wordt.
cmd-object = Stop reclame
cmd-object-help = "Schrijf mij niet meer" noteren: een bezwaar tegen reclame.
cmd-members = Campagnes
cmd-members-help = De fiche in een campagne opnemen of eruit halen.
cmd-pile = Stapel
cmd-pile-help = Een stapel briefjes of ondertekende formulieren invoeren, het ene na het andere.
cmd-erase = Wissen
cmd-erase-help = De fiche definitief wissen.
cmd-fix = Oplossen
cmd-fix-help = De bevinding onder de cursor oplossen.
cmd-fix-group = Alles oplossen
cmd-fix-group-help = Alle bevindingen van deze groep in één keer oplossen.
cmd-add-campaign = Toevoegen
cmd-add-campaign-help = Een campagne plannen.
cmd-edit-campaign = Wijzigen
cmd-edit-campaign-help = De campagne onder de cursor wijzigen.
cmd-add-box = Vakje toevoegen
cmd-add-box-help = Een eigen toestemmingsvakje toevoegen.
cmd-purge-preview = Opschonen
cmd-purge-preview-help = Bij naam zien wat het einde van een campagne wist, en het wissen.
cmd-undo = Ongedaan
cmd-undo-help = De laatste wijziging van deze sessie ongedaan maken, of de laatste overname.
cmd-redo = Opnieuw
cmd-redo-help = Opnieuw doen wat ongedaan gemaakt werd.
cmd-go-contacts = Contacten
cmd-go-contacts-help = De contacten tonen.
cmd-go-today = Vandaag
cmd-go-today-help = Tonen wat er vandaag te doen is.
cmd-go-campaigns = Campagnes
cmd-go-campaigns-help = De campagnes tonen.
cmd-go-settings = Instellingen
cmd-go-settings-help = De instellingen tonen.
cmd-up = Omhoog
cmd-up-help = Eén regel omhoog.
cmd-down = Omlaag
cmd-down-help = Eén regel omlaag.
cmd-page-up = Pagina omhoog
cmd-page-up-help = Eén pagina omhoog.
cmd-page-down = Pagina omlaag
cmd-page-down-help = Eén pagina omlaag.
cmd-first = Eerste
cmd-first-help = Naar de eerste regel.
cmd-last = Laatste
cmd-last-help = Naar de laatste regel.
cmd-open = Openen
cmd-open-help = Openen wat onder de cursor staat.
cmd-next-pane = Andere kant
cmd-next-pane-help = Naar de andere helft van het scherm.
cmd-back = Terug
cmd-back-help = De zoekopdracht, een venster of de fiche verlaten.
cmd-palette = Opdrachten
cmd-palette-help = Een opdracht zoeken op naam.
cmd-help = Hulp
cmd-help-help = Alle toetsen tonen, en de regels achter de waarschuwingen.
cmd-quit = Afsluiten
cmd-quit-help = fichebak verlaten. Alles is al bewaard.

help-title = Hulp: { $screen }
help-rules = De regels achter wat deze fiche zegt
palette-title = Opdrachten
palette-nothing = Geen opdracht heet zo.

job-keys = Esc stoppen
job-stopping = Het stopt. Er blijft niets half gedaan; wat al vastligt, wordt afgewerkt.
status-busy = Even wachten tot dit klaar is: { $what }. Wat u typte, blijft staan.
discard-title = Verlaten zonder te bewaren?
discard-text = Wat u typte, gaat dan verloren.
discard-yes = Verlaten
discard-no = Verder typen

confirm-no = Nee, terug
confirm-more = Meer: PgDn
confirm-borrowed-day = De dag is geleend: { $day }.
