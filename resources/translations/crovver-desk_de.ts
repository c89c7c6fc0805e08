<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccountAccess</name>
    <message>
        <source>Read-only, as this account is set up.</source>
        <translation>Nur lesend, wie dieses Konto eingerichtet ist.</translation>
    </message>
    <message>
        <source>The address %1 can&apos;t be used. %2</source>
        <translation>Die Adresse %1 ist nicht verwendbar. %2</translation>
    </message>
    <message>
        <source>There is no key for %1.</source>
        <translation>Für %1 gibt es keinen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>ActivityDetails</name>
    <message>
        <source>Request %1 of an import</source>
        <translation>Anfrage %1 eines Imports</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Gezeigt: %1</translation>
    </message>
    <message>
        <source>Charged: %1</source>
        <translation>Berechnet: %1</translation>
    </message>
    <message>
        <source>The key was known before it was sent from here</source>
        <translation>Der Schlüssel war bekannt, bevor er von hier gesendet wurde</translation>
    </message>
    <message>
        <source>The key was processed before; nothing happened twice</source>
        <translation>Der Schlüssel wurde schon verarbeitet; nichts geschah zweimal</translation>
    </message>
    <message>
        <source>The answer names no amount; the confirmed one counts</source>
        <translation>Die Antwort nennt keinen Betrag; der bestätigte gilt</translation>
    </message>
    <message>
        <source>The answer names something else than was confirmed</source>
        <translation>Die Antwort nennt etwas anderes, als bestätigt wurde</translation>
    </message>
    <message>
        <source>No seat was free; nobody got one</source>
        <translation>Kein Platz war frei; niemand bekam einen</translation>
    </message>
    <message>
        <source>The seat was taken away</source>
        <translation>Der Platz wurde entzogen</translation>
    </message>
    <message>
        <source>Seats were read: %1 of %2 people have one</source>
        <translation>Plätze wurden gelesen: %1 von %2 Personen haben einen</translation>
    </message>
    <message>
        <source>Still waiting: %1</source>
        <translation>Warten noch: %1</translation>
    </message>
    <message>
        <source>Capacity %1, taken for another purchase of %2 seats in all</source>
        <translation>Kapazität %1, einem anderen Kauf von insgesamt %2 Plätzen zugerechnet</translation>
    </message>
    <message>
        <source>Capacity %1, less than the %2 ordered</source>
        <translation>Kapazität %1, weniger als die bestellten %2</translation>
    </message>
    <message>
        <source>Capacity %1; the %2 of before are of another source</source>
        <translation>Kapazität %1; die %2 von vorher stammen aus anderer Quelle</translation>
    </message>
    <message>
        <source>Capacity %1</source>
        <translation>Kapazität %1</translation>
    </message>
    <message>
        <source>Capacity was %1 when the checkout was made</source>
        <translation>Kapazität war %1, als der Checkout entstand</translation>
    </message>
    <message>
        <source>Add-on credits were %1 when the checkout was made</source>
        <translation>Add-on-Credits waren %1, als der Checkout entstand</translation>
    </message>
    <message>
        <source>Add-on credits: %1</source>
        <translation>Add-on-Credits: %1</translation>
    </message>
    <message>
        <source>Add-on credits fell to %1</source>
        <translation>Add-on-Credits sanken auf %1</translation>
    </message>
    <message>
        <source>Add-on credits rose by %1, fewer than the %2 bought</source>
        <translation>Add-on-Credits stiegen um %1, weniger als die gekauften %2</translation>
    </message>
    <message>
        <source>Add-on credits rose by %1 of the %2 bought; some may have been used since</source>
        <translation>Add-on-Credits stiegen um %1 der gekauften %2; einige können seither verbraucht sein</translation>
    </message>
    <message>
        <source>The rise is another purchase&apos;s</source>
        <translation>Der Anstieg gehört zu einem anderen Kauf</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Details</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Failed before it was sent</source>
        <translation>Vor dem Senden fehlgeschlagen</translation>
    </message>
    <message>
        <source>Checkout made</source>
        <translation>Checkout erstellt</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Antwort verloren</translation>
    </message>
    <message>
        <source>Checked by a person</source>
        <translation>Von einer Person geprüft</translation>
    </message>
    <message>
        <source>No longer awaited</source>
        <translation>Nicht mehr erwartet</translation>
    </message>
    <message>
        <source>Sent again with the same key</source>
        <translation>Mit gleichem Schlüssel erneut gesendet</translation>
    </message>
    <message>
        <source>Opened in the browser</source>
        <translation>Im Browser geöffnet</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Smaller rise observed</source>
        <translation>Kleinerer Anstieg festgestellt</translation>
    </message>
    <message>
        <source>Waiting people get seats</source>
        <translation>Wartende bekommen Plätze</translation>
    </message>
    <message>
        <source>Waiting people get no seats</source>
        <translation>Wartende bekommen keine Plätze</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 Personen</translation>
    </message>
    <message>
        <source>1 seat</source>
        <translation>1 Platz</translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation>%1 Plätze</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>capacity %1</source>
        <translation>Kapazität %1</translation>
    </message>
    <message>
        <source>Add-on credits were used</source>
        <translation>Add-on-Credits wurden verbraucht</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 Credits</translation>
    </message>
    <message>
        <source>Taken over from another key</source>
        <translation>Von anderem Schlüssel übernommen</translation>
    </message>
    <message>
        <source>No browser could be started</source>
        <translation>Browser ließ sich nicht starten</translation>
    </message>
    <message>
        <source>Refused by %1</source>
        <translation>Von %1 abgelehnt</translation>
    </message>
    <message>
        <source>Done, says %1</source>
        <translation>Erledigt, meldet %1</translation>
    </message>
    <message>
        <source>Observed at %1</source>
        <translation>Bei %1 festgestellt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Found unanswered at start</source>
        <translation>Beim Start ohne Antwort vorgefunden</translation>
    </message>
    <message>
        <source>Found not to have happened</source>
        <translation>Als nicht geschehen erkannt</translation>
    </message>
    <message>
        <source>Marked as not ours</source>
        <translation>Als fremd markiert</translation>
    </message>
    <message>
        <source>Written to the journal late</source>
        <translation>Verspätet ins Journal geschrieben</translation>
    </message>
    <message>
        <source>Rose before the checkout</source>
        <translation>Schon vor dem Checkout gestiegen</translation>
    </message>
    <message>
        <source>Rise of another purchase</source>
        <translation>Anstieg durch einen anderen Kauf</translation>
    </message>
    <message>
        <source>First check</source>
        <translation>Erste Prüfung</translation>
    </message>
    <message>
        <source>Opened despite a different amount</source>
        <translation>Trotz abweichenden Betrags geöffnet</translation>
    </message>
    <message>
        <source>Different charge confirmed</source>
        <translation>Abweichender Betrag bestätigt</translation>
    </message>
    <message>
        <source>Waiting people got seats</source>
        <translation>Wartende bekamen Plätze</translation>
    </message>
    <message>
        <source>Waiting people got no seat</source>
        <translation>Wartende erhielten keinen Platz</translation>
    </message>
    <message>
        <source>%1 → %2 seats</source>
        <translation>%1 → %2 Plätze</translation>
    </message>
</context>
<context>
    <name>AddonDecoder</name>
    <message>
        <source>data: nothing that tells what was done</source>
        <translation>data: nichts, was sagt, was geschehen ist</translation>
    </message>
</context>
<context>
    <name>AddonOutcome</name>
    <message>
        <source>Credits bought</source>
        <translation>Gekaufte Credits</translation>
    </message>
    <message>
        <source>Add-on credits before</source>
        <translation>Add-on-Credits vorher</translation>
    </message>
    <message>
        <source>Add-on credits now</source>
        <translation>Add-on-Credits jetzt</translation>
    </message>
    <message>
        <source>They have not been read yet.</source>
        <translation>Sie wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The credits are being read.</source>
        <translation>Die Credits werden gelesen.</translation>
    </message>
    <message>
        <source>Nothing was bought.</source>
        <translation>Es wurde nichts gekauft.</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>Zurück zur Frage</translation>
    </message>
    <message>
        <source>Ask again with the same key</source>
        <translation>Mit demselben Schlüssel erneut fragen</translation>
    </message>
    <message>
        <source>Journal entry %1 · key %2</source>
        <translation>Journaleintrag %1 · Schlüssel %2</translation>
    </message>
    <message>
        <source>Refresh credits</source>
        <translation>Credits aktualisieren</translation>
    </message>
    <message>
        <source>Buy another…</source>
        <translation>Noch eines kaufen …</translation>
    </message>
    <message>
        <source>Buying the credits</source>
        <translation>Die Credits werden gekauft</translation>
    </message>
    <message>
        <source>Journal entry %1</source>
        <translation>Journaleintrag %1</translation>
    </message>
    <message>
        <source>Credits confirmed</source>
        <translation>Bestätigte Credits</translation>
    </message>
    <message>
        <source>Credits that %1 names</source>
        <translation>Credits laut %1</translation>
    </message>
    <message>
        <source>The subscription is billed in another currency than %1, so %2 refused. Nothing was bought.</source>
        <translation>Das Abonnement wird in einer anderen Währung als %1 abgerechnet, deshalb hat %2 abgelehnt. Es wurde nichts gekauft.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>The request was sent at %1 and its answer was lost, so it isn&apos;t known whether this was bought.</source>
        <translation>Die Anfrage ging um %1 hinaus und ihre Antwort ging verloren; ob das gekauft wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The credits could not be read at %1: %2 Trying again automatically.</source>
        <translation>Die Credits waren nicht lesbar (%1): %2 Wird automatisch erneut versucht.</translation>
    </message>
    <message>
        <source>Checked at %1. Checked again automatically.</source>
        <translation>Geprüft um %1. Wird automatisch erneut geprüft.</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Nichts zu zahlen</translation>
    </message>
    <message>
        <source>%1 says there is nothing to pay: the credits were added at once, or were there already. No page was opened; the balance is watched until they appear.</source>
        <translation>%1 sagt, es ist nichts zu zahlen: Die Credits kamen sofort hinzu oder waren schon da. Es wurde keine Seite geöffnet; das Guthaben wird beobachtet, bis sie zu sehen sind.</translation>
    </message>
    <message>
        <source>No payment link from %1</source>
        <translation>Kein Zahlungslink von %1</translation>
    </message>
    <message>
        <source>The order was accepted, but there is no page to open. Look for an invoice for this tenant.</source>
        <translation>Die Bestellung wurde angenommen, aber es gibt keine Seite zu öffnen. Nach einer Rechnung für diesen Mandanten sehen.</translation>
    </message>
    <message>
        <source>Different currency</source>
        <translation>Andere Währung</translation>
    </message>
    <message>
        <source>Refresh the add-ons to see their current prices.</source>
        <translation>Die Add-ons aktualisieren, um die jetzigen Preise zu sehen.</translation>
    </message>
    <message>
        <source>This key isn&apos;t used again; a new attempt gets a new key.</source>
        <translation>Dieser Schlüssel wird nicht wieder verwendet; ein neuer Versuch bekommt einen neuen.</translation>
    </message>
    <message>
        <source>Until the outcome is known, or you confirm that you checked this tenant in %1, the same add-on can&apos;t be bought for it here.</source>
        <translation>Bis der Ausgang bekannt oder die Prüfung des Mandanten in %1 bestätigt ist, lässt sich dasselbe Add-on hier nicht für ihn kaufen.</translation>
    </message>
    <message>
        <source>Credits added</source>
        <translation>Credits hinzugefügt</translation>
    </message>
    <message>
        <source>It is in the journal with its key, and on its way. You can close this window: the answer then appears in the main window and in Payments, and nothing opens automatically.</source>
        <translation>Es steht mit seinem Schlüssel im Journal und ist unterwegs. Dieses Fenster kann geschlossen werden: Die Antwort erscheint dann im Hauptfenster und unter „Zahlungen“, und nichts öffnet sich von selbst.</translation>
    </message>
    <message>
        <source>The payment can&apos;t be seen from here, so the pool&apos;s add-on credits are watched instead.</source>
        <translation>Die Zahlung ist von hier aus nicht zu sehen; beobachtet werden deshalb die Add-on-Credits des Pools.</translation>
    </message>
</context>
<context>
    <name>AddonQuestion</name>
    <message>
        <source>lapse at the end of the billing period</source>
        <translation>verfallen am Ende des Abrechnungszeitraums</translation>
    </message>
    <message>
        <source>lapse %1 days after they were added</source>
        <translation>verfallen %1 Tage nach dem Hinzufügen</translation>
    </message>
    <message>
        <source>lapse after a number of days that isn&apos;t known</source>
        <translation>verfallen nach einer unbekannten Zahl von Tagen</translation>
    </message>
    <message>
        <source>don&apos;t lapse</source>
        <translation>verfallen nicht</translation>
    </message>
    <message>
        <source>a rule that isn&apos;t known here: %1</source>
        <translation>eine hier unbekannte Regel: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Buy these credits?</source>
        <translation>Diese Credits kaufen?</translation>
    </message>
    <message>
        <source>Buy %1 for %2 for %3, %4.</source>
        <translation>%1 für %2 kaufen, für %3, %4.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Credit pool</source>
        <translation>Credit-Pool</translation>
    </message>
    <message>
        <source>Add-on credits, before → after</source>
        <translation>Add-on-Credits, vorher → nachher</translation>
    </message>
    <message>
        <source>Price per 1,000 credits</source>
        <translation>Preis je 1.000 Credits</translation>
    </message>
    <message>
        <source>The credits</source>
        <translation>Die Credits</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>%1 is the currency of the subscription.</source>
        <translation>%1 ist die Währung des Abonnements.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone here.</source>
        <translation>Hier nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Buy for %1</source>
        <translation>Für %1 kaufen</translation>
    </message>
    <message>
        <source>It can&apos;t be bought here. %1</source>
        <translation>Hier lässt es sich nicht kaufen. %1</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>What %1 sent about this add-on isn&apos;t understood, so it can&apos;t be bought here.</source>
        <translation>Was %1 über dieses Add-on gesendet hat, ist nicht verstanden, deshalb lässt es sich hier nicht kaufen.</translation>
    </message>
    <message>
        <source>%1 sent no price for this add-on, so it can&apos;t be bought here.</source>
        <translation>%1 hat für dieses Add-on keinen Preis gesendet; hier lässt es sich nicht kaufen.</translation>
    </message>
    <message>
        <source>The currency of the subscription isn&apos;t known, and %1 asks for it. It can&apos;t be bought here.</source>
        <translation>Die Währung des Abonnements ist nicht bekannt, und %1 verlangt sie. Hier lässt es sich nicht kaufen.</translation>
    </message>
    <message>
        <source>The price is in %1, but the subscription is billed in %2. %3 would refuse it.</source>
        <translation>Der Preis ist in %1, aber das Abonnement wird in %2 abgerechnet. %3 würde ablehnen.</translation>
    </message>
    <message>
        <source>%1 names the actual charge in its answer. If it differs, nothing opens automatically.</source>
        <translation>%1 nennt den wirklichen Betrag in der Antwort. Weicht er ab, öffnet sich nichts von selbst.</translation>
    </message>
</context>
<context>
    <name>AtomicFile</name>
    <message>
        <source>%1 is a link; give the file&apos;s own name.</source>
        <translation>%1 ist eine Verknüpfung; nötig ist der Name der Datei selbst.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1 existiert bereits.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 could not be put in its place: %2</source>
        <translation>%1 konnte nicht an seinen Platz gebracht werden: %2</translation>
    </message>
</context>
<context>
    <name>BalanceReader</name>
    <message numerus="yes">
        <source>%Ln active subscription(s) could not be asked for: their credits aren&apos;t shown.</source>
        <translation>
            <numerusform>%Ln aktives Abonnement ließ sich nicht abfragen: Seine Credits fehlen hier.</numerusform>
            <numerusform>%Ln aktive Abonnements ließen sich nicht abfragen: Ihre Credits fehlen hier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BaseUrl</name>
    <message>
        <source>This isn&apos;t a web address: it needs https:// and a host.</source>
        <translation>Das ist keine Webadresse: Sie braucht https:// und einen Host.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>The address must not contain a user name or password.</source>
        <translation>Die Adresse darf weder Benutzernamen noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>The address must not contain ? or #.</source>
        <translation>Die Adresse darf weder ? noch # enthalten.</translation>
    </message>
    <message>
        <source>Plain http is only possible to this machine; use https://.</source>
        <translation>Unverschlüsseltes http ist nur zu diesem Rechner möglich; sonst https://.</translation>
    </message>
</context>
<context>
    <name>CapacityBill</name>
    <message>
        <source>%1 has no active subscription, so no seats can be added to it.</source>
        <translation>%1 hat kein aktives Abonnement; deshalb lassen sich keine Plätze hinzufügen.</translation>
    </message>
    <message>
        <source>This plan is a test plan, but the account is LIVE.</source>
        <translation>Dieser Tarif ist ein Testtarif, das Konto ist aber LIVE.</translation>
    </message>
    <message>
        <source>This plan is a live plan, but the account is not LIVE.</source>
        <translation>Dieser Tarif ist ein Live-Tarif, das Konto ist aber nicht LIVE.</translation>
    </message>
    <message>
        <source>This tenant&apos;s seats are free: there may be nothing to pay.</source>
        <translation>Die Plätze dieses Mandanten sind kostenlos: Vielleicht ist nichts zu zahlen.</translation>
    </message>
    <message>
        <source>The subscription could not be read, so no charge can be worked out.</source>
        <translation>Das Abonnement war nicht lesbar; es lässt sich kein Betrag berechnen.</translation>
    </message>
    <message>
        <source>Price per extra seat and month</source>
        <translation>Preis je weiterem Platz und Monat</translation>
    </message>
    <message>
        <source>Price per extra seat and year</source>
        <translation>Preis je weiterem Platz und Jahr</translation>
    </message>
    <message>
        <source>Price per extra seat</source>
        <translation>Preis je weiterem Platz</translation>
    </message>
    <message>
        <source>It is at most one day&apos;s charge: days may be counted or rounded otherwise.</source>
        <translation>Es ist höchstens der Betrag eines Tages: Tage werden vielleicht anders gezählt oder gerundet.</translation>
    </message>
    <message>
        <source>The two may be in different units.</source>
        <translation>Beide haben vielleicht verschiedene Einheiten.</translation>
    </message>
    <message>
        <source>for one more seat</source>
        <translation>für einen weiteren Platz</translation>
    </message>
    <message>
        <source>for one more seat, %1 to %2</source>
        <translation>für einen weiteren Platz, %1 auf %2</translation>
    </message>
    <message>
        <source>Seats paid for now</source>
        <translation>Jetzt bezahlte Plätze</translation>
    </message>
    <message>
        <source>Seats wanted</source>
        <translation>Gewünschte Plätze</translation>
    </message>
    <message>
        <source>Included in the base price</source>
        <translation>Im Grundpreis enthalten</translation>
    </message>
    <message>
        <source>Included in the base price (the plan doesn&apos;t say)</source>
        <translation>Im Grundpreis enthalten (der Tarif nennt es nicht)</translation>
    </message>
    <message>
        <source>Extra seats before and after</source>
        <translation>Weitere Plätze vorher und nachher</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Left of the billing period</source>
        <translation>Rest des Abrechnungszeitraums</translation>
    </message>
    <message>
        <source>Charge now, estimated, without tax</source>
        <translation>Jetzt fällig, geschätzt, ohne Steuer</translation>
    </message>
    <message>
        <source>Next renewal</source>
        <translation>Nächste Verlängerung</translation>
    </message>
    <message>
        <source>The plan&apos;s base price isn&apos;t an amount.</source>
        <translation>Der Grundpreis des Tarifs ist kein Betrag.</translation>
    </message>
    <message>
        <source>credit of %1</source>
        <translation>Gutschrift von %1</translation>
    </message>
    <message>
        <source>The quote is in %1 and the estimate in %2: they can&apos;t be compared.</source>
        <translation>Das Angebot ist in %1, die Schätzung in %2: Beide lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>What the status “%1” means isn&apos;t known here, so it isn&apos;t known whether the subscription renews.</source>
        <translation>Was der Status „%1“ bedeutet, ist hier nicht bekannt, also auch nicht, ob sich das Abonnement verlängert.</translation>
    </message>
    <message>
        <source>This tenant has several subscriptions. The order names the plan %1; %2&apos;s documents say that naming another plan may also switch to it.</source>
        <translation>Dieser Mandant hat mehrere Abonnements. Die Bestellung nennt den Tarif %1; laut Dokumentation von %2 kann ein anderer Tarif auch einen Wechsel dorthin auslösen.</translation>
    </message>
    <message>
        <source>This tenant is billed by hand: %1 may make an invoice instead of a checkout.</source>
        <translation>Dieser Mandant wird von Hand abgerechnet: %1 erstellt vielleicht eine Rechnung statt eines Checkouts.</translation>
    </message>
    <message>
        <source>%1 seems to charge for included seats too.</source>
        <translation>%1 berechnet offenbar auch enthaltene Plätze.</translation>
    </message>
    <message>
        <source>%1 counts %2 of %3 days, the estimate %4 of %5.</source>
        <translation>%1 zählt %2 von %3 Tagen, die Schätzung %4 von %5.</translation>
    </message>
    <message>
        <source>Tax, a discount or another price may be the cause; %1 doesn&apos;t say.</source>
        <translation>Grund kann Steuer, ein Rabatt oder ein anderer Preis sein; %1 sagt es nicht.</translation>
    </message>
    <message>
        <source>%1&apos;s answer about a cancellation isn&apos;t understood, so it isn&apos;t known whether the subscription renews.</source>
        <translation>Was %1 zu einer Kündigung antwortet, ist unverständlich; ob sich das Abonnement verlängert, ist deshalb nicht bekannt.</translation>
    </message>
    <message>
        <source>If %1 charges for included seats too</source>
        <translation>Falls %1 auch enthaltene Plätze berechnet</translation>
    </message>
    <message>
        <source>%1 sent no amount.</source>
        <translation>%1 sandte keinen Betrag.</translation>
    </message>
    <message>
        <source>What %1 sent isn&apos;t an amount.</source>
        <translation>Was %1 gesendet hat, ist kein Betrag.</translation>
    </message>
    <message>
        <source>%1 credits %2 instead of charging something.</source>
        <translation>%1 schreibt %2 gut, statt etwas zu berechnen.</translation>
    </message>
    <message>
        <source>as estimated</source>
        <comment>the quote is</comment>
        <translation>wie geschätzt</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>than the estimate</comment>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>%1 less</source>
        <comment>than the estimate</comment>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>%1 quotes %2.</source>
        <translation>Angebot von %1: %2.</translation>
    </message>
    <message>
        <source>%1 quotes %2, %3.</source>
        <translation>Angebot von %1: %2, %3.</translation>
    </message>
    <message>
        <source>%1 quotes %2, %3, because %4.</source>
        <translation>Angebot von %1: %2, %3, weil es %4.</translation>
    </message>
    <message>
        <source>it counts %1 of %2 days</source>
        <translation>%1 von %2 Tagen zählt</translation>
    </message>
    <message>
        <source>%1&apos;s quote and the estimate may be in different units: %2 was sent, which may mean %3. Until that is settled, nothing opens automatically.</source>
        <translation>Das Angebot von %1 und die Schätzung haben vielleicht verschiedene Einheiten: Gesendet wurde %2, was %3 bedeuten kann. Bis das geklärt ist, öffnet sich nichts von selbst.</translation>
    </message>
    <message>
        <source>Renewal with current seats</source>
        <translation>Verlängerung mit jetzigen Plätzen</translation>
    </message>
</context>
<context>
    <name>CapacityOutcome</name>
    <message>
        <source>Seats paid for before</source>
        <translation>Zuvor bezahlte Plätze</translation>
    </message>
    <message>
        <source>Seats ordered</source>
        <translation>Bestellte Plätze</translation>
    </message>
    <message>
        <source>Seats paid for now</source>
        <translation>Jetzt bezahlte Plätze</translation>
    </message>
    <message>
        <source>They have not been read yet.</source>
        <translation>Sie wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The capacity rose to %1 at %2, less than the %3 that were ordered.</source>
        <translation>Die Kapazität stieg auf %1 (%2), weniger als die bestellten %3.</translation>
    </message>
    <message>
        <source>The seats are being read.</source>
        <translation>Die Plätze werden gelesen.</translation>
    </message>
    <message>
        <source>No checkout was made, and the number of seats is as before.</source>
        <translation>Es wurde kein Checkout erstellt; die Platzzahl ist wie zuvor.</translation>
    </message>
    <message>
        <source>Journal entry %1</source>
        <translation>Journaleintrag %1</translation>
    </message>
    <message>
        <source>The capacity rose from %1 to %2, seen at %3.</source>
        <translation>Die Kapazität stieg von %1 auf %2 (festgestellt: %3).</translation>
    </message>
    <message>
        <source>The waiting people could not be given their seats. Activity says why.</source>
        <translation>Die Wartenden konnten ihre Plätze nicht bekommen. „Aktivität“ nennt den Grund.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting person(s) got a seat.</source>
        <translation>
            <numerusform>%n wartende Person bekam einen Platz.</numerusform>
            <numerusform>%n wartende Personen bekamen einen Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 waiting people got a seat; there was none for the others.</source>
        <translation>%1 von %2 Wartenden haben einen Platz bekommen; für die übrigen gab es keinen.</translation>
    </message>
    <message>
        <source>The waiting people are being given their seats.</source>
        <translation>Die Wartenden bekommen gerade ihre Plätze.</translation>
    </message>
    <message>
        <source>The waiting people have no seats yet: allocate them now.</source>
        <translation>Die Wartenden haben noch keine Plätze: jetzt zuweisen.</translation>
    </message>
    <message>
        <source>Creating the checkout</source>
        <translation>Checkout wird erstellt</translation>
    </message>
    <message>
        <source>Refresh seats</source>
        <translation>Plätze aktualisieren</translation>
    </message>
    <message>
        <source>Buy more seats…</source>
        <translation>Mehr Plätze kaufen …</translation>
    </message>
    <message>
        <source>Back to the number</source>
        <translation>Zurück zur Anzahl</translation>
    </message>
    <message>
        <source>The capacity is %1 already, and that rise isn&apos;t taken for this payment: it was there before, or it is another purchase&apos;s.</source>
        <translation>Die Kapazität ist schon %1, aber dieser Anstieg zählt nicht für diese Zahlung: Er war vorher da oder gehört zu einem anderen Kauf.</translation>
    </message>
    <message>
        <source>Seats that %1 names</source>
        <translation>Plätze laut %1</translation>
    </message>
    <message>
        <source>An invoice was made and the capacity follows its payment, or the change was free. %1 says no more than this.</source>
        <translation>Es wurde eine Rechnung erstellt und die Kapazität folgt deren Zahlung, oder die Änderung war kostenlos. Mehr sagt %1 nicht.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>The request was sent once at %1 and its answer was lost, so it isn&apos;t known whether a checkout was made. It will not be repeated: that could make a second one.</source>
        <translation>Die Anfrage wurde um %1 einmal gesendet und ihre Antwort ging verloren; ob ein Checkout entstand, ist nicht bekannt. Sie wird nicht wiederholt: das könnte einen zweiten erzeugen.</translation>
    </message>
    <message>
        <source>The seats could not be read at %1: %2 Trying again automatically.</source>
        <translation>Die Plätze waren nicht lesbar (%1): %2 Wird automatisch erneut versucht.</translation>
    </message>
    <message>
        <source>Checked at %1. Checked again automatically.</source>
        <translation>Geprüft um %1. Wird automatisch erneut geprüft.</translation>
    </message>
    <message>
        <source>No payment link from %1</source>
        <translation>Kein Zahlungslink von %1</translation>
    </message>
    <message>
        <source>The order was accepted, but there is no page to open. Look for an invoice for this tenant.</source>
        <translation>Die Bestellung wurde angenommen, aber es gibt keine Seite zu öffnen. Nach einer Rechnung für diesen Mandanten sehen.</translation>
    </message>
    <message>
        <source>Credit instead of a charge</source>
        <translation>Gutschrift statt Betrag</translation>
    </message>
    <message>
        <source>%1 credits an amount for this change instead of charging one. No page was opened; the capacity should follow without a payment.</source>
        <translation>%1 schreibt für diese Änderung einen Betrag gut, statt einen zu berechnen. Es wurde keine Seite geöffnet; die Kapazität sollte ohne Zahlung folgen.</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Nichts zu zahlen</translation>
    </message>
    <message>
        <source>%1 charges nothing for this change. No page was opened; the capacity should rise without a payment.</source>
        <translation>%1 berechnet für diese Änderung nichts. Es wurde keine Seite geöffnet; die Kapazität sollte ohne Zahlung steigen.</translation>
    </message>
    <message>
        <source>No payment page</source>
        <translation>Keine Zahlungsseite</translation>
    </message>
    <message>
        <source>Check this tenant in %1. Until you confirm that you did, or the capacity rises, no other seats can be bought for it here.</source>
        <translation>Diesen Mandanten in %1 prüfen. Bis das bestätigt ist oder die Kapazität steigt, lassen sich hier keine weiteren Plätze für ihn kaufen.</translation>
    </message>
    <message>
        <source>Seats added</source>
        <translation>Plätze hinzugefügt</translation>
    </message>
    <message>
        <source>It is in the journal and is sent once. You can close this window: the answer then appears in the main window and in Payments, and nothing opens automatically.</source>
        <translation>Es steht im Journal und wird einmal gesendet. Dieses Fenster kann geschlossen werden: Die Antwort erscheint dann im Hauptfenster und unter „Zahlungen“, und nichts öffnet sich von selbst.</translation>
    </message>
    <message>
        <source>The payment can&apos;t be seen from here, so the capacity is watched instead.</source>
        <translation>Die Zahlung ist von hier aus nicht zu sehen; beobachtet wird deshalb die Kapazität.</translation>
    </message>
</context>
<context>
    <name>CapacityQuestion</name>
    <message>
        <source>this program&apos;s estimate, without tax</source>
        <translation>Schätzung dieses Programms, ohne Steuer</translation>
    </message>
    <message>
        <source>Create this checkout?</source>
        <translation>Diesen Checkout erstellen?</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Left of the billing period</source>
        <translation>Rest des Abrechnungszeitraums</translation>
    </message>
    <message>
        <source>Waiting people (%1)</source>
        <translation>Wartende (%1)</translation>
    </message>
    <message>
        <source>Charge now</source>
        <translation>Jetzt fällig</translation>
    </message>
    <message>
        <source>This can&apos;t be undone here.</source>
        <translation>Hier nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Create checkout for %1</source>
        <translation>Checkout über %1 erstellen</translation>
    </message>
    <message>
        <source>Create checkout for %1 seats</source>
        <translation>Checkout für %1 Plätze erstellen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere Person</numerusform>
            <numerusform>%n weitere Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>If both are paid, both are charged.</source>
        <translation>Werden beide bezahlt, wird beides abgebucht.</translation>
    </message>
    <message numerus="yes">
        <source>If both are paid, both are charged, and %n seat(s) twice: each counts from the seats that are paid for now, and the tenant has at most %1 in the end.</source>
        <translation>
            <numerusform>Werden beide bezahlt, wird beides abgebucht, %n Platz also doppelt: Jeder Kauf zählt ab den jetzt bezahlten Plätzen, und am Ende hat der Mandant höchstens %1.</numerusform>
            <numerusform>Werden beide bezahlt, wird beides abgebucht, %n Plätze also doppelt: Jeder Kauf zählt ab den jetzt bezahlten Plätzen, und am Ende hat der Mandant höchstens %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A checkout that was opened elsewhere for this tenant can&apos;t be seen from here.</source>
        <translation>Ein Checkout, der anderswo für diesen Mandanten geöffnet wurde, ist von hier aus nicht zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) for %1 are ordered and wait for their payment.</source>
        <translation>
            <numerusform>%n Platz für %1 ist bestellt und wartet auf die Zahlung.</numerusform>
            <numerusform>%n Plätze für %1 sind bestellt und warten auf die Zahlung.</numerusform>
        </translation>
    </message>
    <message>
        <source>A purchase for %1 seats in all (%2), made %3 by %4, still waits for its payment at %5.</source>
        <translation>Ein Kauf über insgesamt %1 Plätze (%2), %3 von %4 ausgelöst, wartet noch auf die Zahlung bei %5.</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>diesem Programm</translation>
    </message>
    <message>
        <source>Difference: %1.</source>
        <translation>Unterschied: %1.</translation>
    </message>
    <message>
        <source>The amount above is the estimate, so the charge may differ as well.</source>
        <translation>Der Betrag oben ist die Schätzung; auch der berechnete Betrag kann deshalb abweichen.</translation>
    </message>
    <message>
        <source>%1 seats in all, %2, %3</source>
        <comment>number, amount, age</comment>
        <translation>%1 Plätze insgesamt, %2, %3</translation>
    </message>
    <message>
        <source>not known before %1 answers</source>
        <translation>unbekannt, bis %1 antwortet</translation>
    </message>
    <message>
        <source>%1&apos;s quote</source>
        <translation>Angebot von %1</translation>
    </message>
    <message>
        <source>If %1 charges for included seats too, it is %2.</source>
        <translation>Falls %1 auch enthaltene Plätze berechnet, sind es %2.</translation>
    </message>
    <message>
        <source>%1 quoted %2 %3. It says nothing about this number of seats.</source>
        <translation>Angebot von %1: %2 %3. Über diese Anzahl Plätze sagt es nichts.</translation>
    </message>
    <message>
        <source>%1 quoted %2 %3; this program&apos;s estimate for that is %4.</source>
        <translation>Angebot von %1: %2 %3; die Schätzung dieses Programms dafür ist %4.</translation>
    </message>
    <message numerus="yes">
        <source>Create a checkout for %Ln more seat(s) (%1 → %2) for %3, %4. Its amount isn&apos;t known yet.</source>
        <translation>
            <numerusform>Checkout für %Ln weiteren Platz (%1 → %2) für %3, %4, erstellen. Der Betrag ist noch nicht bekannt.</numerusform>
            <numerusform>Checkout für %Ln weitere Plätze (%1 → %2) für %3, %4, erstellen. Der Betrag ist noch nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create a checkout of %1 for %Ln more seat(s) (%2 → %3) for %4, %5.</source>
        <translation>
            <numerusform>Checkout über %1 für %Ln weiteren Platz (%2 → %3) für %4, %5, erstellen.</numerusform>
            <numerusform>Checkout über %1 für %Ln weitere Plätze (%2 → %3) für %4, %5, erstellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>get their seats once the capacity rises</source>
        <translation>bekommen ihre Plätze, sobald die Kapazität steigt</translation>
    </message>
    <message>
        <source>get no seats automatically</source>
        <translation>bekommen nicht von selbst Plätze</translation>
    </message>
    <message>
        <source>%1 names the actual charge in its answer. If it differs, nothing opens automatically.</source>
        <translation>%1 nennt den wirklichen Betrag in der Antwort. Weicht er ab, öffnet sich nichts von selbst.</translation>
    </message>
    <message>
        <source>Show waiting purchase</source>
        <translation>Wartenden Kauf zeigen</translation>
    </message>
    <message>
        <source>Ordered, not added yet</source>
        <translation>Bestellt, noch nicht hinzugefügt</translation>
    </message>
    <message>
        <source>Source of the amount</source>
        <translation>Herkunft des Betrags</translation>
    </message>
</context>
<context>
    <name>CheckoutLink</name>
    <message>
        <source>This isn&apos;t a complete web address.</source>
        <translation>Das ist keine vollständige Webadresse.</translation>
    </message>
    <message>
        <source>The link is longer than 8 KiB.</source>
        <translation>Der Link ist länger als 8 KiB.</translation>
    </message>
    <message>
        <source>The link contains spaces or characters that can&apos;t be seen.</source>
        <translation>Der Link enthält Leerzeichen oder unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>The link contains a backslash, so programs may disagree on its host.</source>
        <translation>Der Link enthält einen Backslash; Programme können seinen Host verschieden deuten.</translation>
    </message>
    <message>
        <source>The link doesn&apos;t begin with https://.</source>
        <translation>Der Link beginnt nicht mit https://.</translation>
    </message>
    <message>
        <source>The link isn&apos;t encrypted: it begins with http://.</source>
        <translation>Der Link ist nicht verschlüsselt: Er beginnt mit http://.</translation>
    </message>
    <message>
        <source>The link names no host.</source>
        <translation>Der Link nennt keinen Host.</translation>
    </message>
    <message>
        <source>The link contains a user name before its host, which can hide where it leads.</source>
        <translation>Der Link enthält vor dem Host einen Benutzernamen; das kann verbergen, wohin er führt.</translation>
    </message>
    <message>
        <source>The link&apos;s host isn&apos;t written in plain letters.</source>
        <translation>Der Host des Links hat nicht nur einfache Buchstaben.</translation>
    </message>
    <message>
        <source>The link&apos;s host ends with a dot.</source>
        <translation>Der Host des Links endet mit einem Punkt.</translation>
    </message>
    <message>
        <source>The link leads to an IP address instead of a named host.</source>
        <translation>Der Link führt zu einer IP-Adresse statt zu einem benannten Host.</translation>
    </message>
    <message>
        <source>The link uses an unusual port.</source>
        <translation>Der Link hat einen unüblichen Port.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t one of the hosts that payments may be opened at. It can be added in the settings.</source>
        <translation>%1 gehört nicht zu den Hosts, an denen Zahlungen geöffnet werden dürfen. Er lässt sich in den Einstellungen hinzufügen.</translation>
    </message>
    <message>
        <source>%1 says that this is for %2 seats in all, but %3 were confirmed.</source>
        <translation>Laut %1 geht es um insgesamt %2 Plätze, bestätigt wurden aber %3.</translation>
    </message>
    <message>
        <source>%1 says that this is for %2 credits, but %3 were confirmed.</source>
        <translation>Laut %1 geht es um %2 Credits, bestätigt wurden aber %3.</translation>
    </message>
    <message>
        <source>%1 says that this is for the add-on %2, but %3 was confirmed.</source>
        <translation>Laut %1 geht es um das Add-on %2, bestätigt wurde aber %3.</translation>
    </message>
    <message>
        <source>What %1 says was bought isn&apos;t what was confirmed: %2.</source>
        <translation>Was laut %1 gekauft wurde, ist nicht das Bestätigte: %2.</translation>
    </message>
    <message>
        <source>What %1 sent as the charge isn&apos;t an amount: %2.</source>
        <translation>Was %1 als Betrag gesendet hat, ist keiner: %2.</translation>
    </message>
    <message>
        <source>%1 says there is nothing to pay.</source>
        <translation>%1 sagt, es ist nichts zu zahlen.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>--status is active, removed or all, not “%1”.</source>
        <translation>--status ist active, removed oder all, nicht „%1“.</translation>
    </message>
    <message>
        <source>--format is csv or json, not “%1”.</source>
        <translation>--format ist csv oder json, nicht „%1“.</translation>
    </message>
    <message>
        <source>--output needs a file name, or - for the standard output.</source>
        <translation>--output braucht einen Dateinamen oder - für die Standardausgabe.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Die Option %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>--base-url needs an address such as https://app.crovver.com.</source>
        <translation>--base-url braucht eine Adresse wie https://app.crovver.com.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t something this program does. It can: export.</source>
        <translation>„%1“ gehört nicht zu den Befehlen. Es gibt: export.</translation>
    </message>
    <message>
        <source>Only one thing is exported at a time; “%1” is too much.</source>
        <translation>Exportiert wird jeweils nur eines; „%1“ ist zu viel.</translation>
    </message>
    <message>
        <source>--demo has a server of its own; leave out --base-url.</source>
        <translation>--demo hat einen eigenen Server; --base-url entfällt dann.</translation>
    </message>
    <message>
        <source>Seats belong to a tenant: add --tenant ID.</source>
        <translation>Plätze gehören zu einem Mandanten: Es fehlt --tenant ID.</translation>
    </message>
    <message>
        <source>--spreadsheet is for CSV.</source>
        <translation>--spreadsheet gilt nur für CSV.</translation>
    </message>
    <message>
        <source>Try crovver-desk --help.</source>
        <translation>Hilfe: crovver-desk --help</translation>
    </message>
    <message>
        <source>Tenants, seats, credits and addons can be exported, not “%1”.</source>
        <translation>tenants, seats, credits und addons lassen sich exportieren, nicht „%1“.</translation>
    </message>
    <message>
        <source>Say what to export: tenants, seats, credits or addons.</source>
        <translation>Was exportiert werden soll, fehlt: tenants, seats, credits oder addons.</translation>
    </message>
    <message>
        <source>--tenant is for exporting seats, credits or addons.</source>
        <translation>--tenant gilt beim Export von seats, credits oder addons.</translation>
    </message>
    <message>
        <source>--status is for exporting seats.</source>
        <translation>--status gilt beim Export von seats.</translation>
    </message>
    <message>
        <source>--tenant needs an ID; without it all tenants are exported.</source>
        <translation>--tenant braucht eine ID; ohne sie werden alle Mandanten exportiert.</translation>
    </message>
    <message>
        <source>--account needs the name of an account.</source>
        <translation>--account braucht den Namen eines Kontos.</translation>
    </message>
    <message>
        <source>--demo is an account of its own; leave out --account.</source>
        <translation>--demo ist ein eigenes Konto; --account weglassen.</translation>
    </message>
    <message>
        <source>Usage: crovver-desk [--demo] [--account NAME] [--base-url URL] [--allow-writes]
       crovver-desk export tenants [OPTIONS]
       crovver-desk export seats --tenant ID [--status active|removed|all] [OPTIONS]
       crovver-desk export credits|addons [--tenant ID] [OPTIONS]

The desktop admin dashboard for the Crovver billing platform.

  --demo              work on an embedded server with invented data
  --account NAME      open this account, as it was set up in the program
  --base-url URL      the API&apos;s address (default: $CROVVER_BASE_URL, else https://app.crovver.com)
  --allow-writes      let a LIVE key from the environment change things; without it, it only reads
  --help, --version   say this; say the version

export works without a display and writes every row exactly once. Credits and addons (those on
offer) are of all tenants, unless one is given.
  --format csv|json   default: csv
  --output FILE|-     default: -, the standard output
  --force             replace an existing file
  --spreadsheet       put an apostrophe before texts that a spreadsheet would run as formulas

Environment: CROVVER_SECRET_KEY is the account&apos;s secret key (sk_test_… or sk_live_…). It is never
taken from the command line, where other users could read it.
Exit status: 0 done, 1 the API or the file failed, or there is no such tenant or no display,
2 usage, 3 the key was not accepted, 4 network. A field that can&apos;t be read, such as an amount that
is no number, is written as it was sent and named on the standard error; that is still 0.
</source>
        <translation>Aufruf: crovver-desk [--demo] [--account NAME] [--base-url URL] [--allow-writes]
        crovver-desk export tenants [OPTIONEN]
        crovver-desk export seats --tenant ID [--status active|removed|all] [OPTIONEN]
        crovver-desk export credits|addons [--tenant ID] [OPTIONEN]

Das Verwaltungsprogramm für die Abrechnungsplattform Crovver.

  --demo              mit erfundenen Daten auf einem eingebauten Server arbeiten
  --account NAME      dieses Konto öffnen, wie es im Programm eingerichtet ist
  --base-url URL      Adresse der API (sonst $CROVVER_BASE_URL, sonst https://app.crovver.com)
  --allow-writes      mit einem LIVE-Schlüssel aus der Umgebung auch ändern; sonst wird nur gelesen
  --help, --version   diese Hilfe; die Version

export braucht keinen Bildschirm und schreibt jede Zeile genau einmal. credits und addons (die
angebotenen) gelten für alle Mandanten, wenn keiner genannt ist.
  --format csv|json   sonst: csv
  --output DATEI|-    sonst: -, die Standardausgabe
  --force             eine vorhandene Datei ersetzen
  --spreadsheet       Apostroph vor Texte, die eine Tabellenkalkulation als Formel ausführen würde

Umgebung: CROVVER_SECRET_KEY ist der geheime Schlüssel des Kontos (sk_test_… oder sk_live_…). Auf der
Befehlszeile wird er nie angenommen, denn dort könnten ihn andere Benutzer lesen.
Rückgabewert: 0 fertig, 1 API oder Datei fehlgeschlagen oder kein solcher Mandant oder kein
Bildschirm, 2 Aufruf, 3 Schlüssel abgelehnt, 4 Netzwerk. Ein Feld, das nicht gelesen werden kann, etwa
ein Betrag, der keine Zahl ist, wird so geschrieben, wie es gesendet wurde, und auf der Fehlerausgabe
genannt; auch das ist 0.
</translation>
    </message>
</context>
<context>
    <name>CreditAlerts</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fewer than %1 credits are left.</source>
        <translation>Weniger als %1 Credits sind übrig.</translation>
    </message>
    <message numerus="yes">
        <source>It is estimated to run out within %n day(s).</source>
        <translation>
            <numerusform>Geschätzt ist er in weniger als %n Tag leer.</numerusform>
            <numerusform>Geschätzt ist er in weniger als %n Tagen leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Credits expire within %n day(s).</source>
        <translation>
            <numerusform>Credits verfallen in weniger als %n Tag.</numerusform>
            <numerusform>Credits verfallen in weniger als %n Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Less than %1 % of the plan&apos;s credits is left.</source>
        <translation>Weniger als %1 % der Tarif-Credits sind übrig.</translation>
    </message>
    <message numerus="yes">
        <source>%n credit pool(s) need attention</source>
        <translation>
            <numerusform>%n Credit-Pool braucht Aufmerksamkeit</numerusform>
            <numerusform>%n Credit-Pools brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>CreditDecoder</name>
    <message>
        <source>the total isn&apos;t the sum of plan and add-on credits</source>
        <translation>die Summe ist nicht Tarif- plus Add-on-Credits</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>data.result: nothing that tells whether credits were deducted</source>
        <translation>data.result: nichts, was sagt, ob Credits abgezogen wurden</translation>
    </message>
</context>
<context>
    <name>CreditFactWords</name>
    <message>
        <source>a rough guess</source>
        <translation>grob geschätzt</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>recht sicher</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>below zero</source>
        <translation>unter null</translation>
    </message>
    <message>
        <source>no limit is known</source>
        <translation>keine Grenze bekannt</translation>
    </message>
    <message>
        <source>Used a day</source>
        <translation>Verbrauch am Tag</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>Nächster Verfall</translation>
    </message>
    <message>
        <source>Nothing lapses by a date</source>
        <translation>Nichts verfällt zu einem Datum</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
    <message>
        <source>Not soon</source>
        <translation>Nicht bald</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>It is below zero already</source>
        <translation>Schon unter null</translation>
    </message>
    <message>
        <source>Nothing is left</source>
        <translation>Nichts ist übrig</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>from %Ln reading(s) since the last rise</source>
        <translation>
            <numerusform>aus %Ln Messung seit dem letzten Anstieg</numerusform>
            <numerusform>aus %Ln Messungen seit dem letzten Anstieg</numerusform>
        </translation>
    </message>
    <message>
        <source>The readings are too close together</source>
        <translation>Die Messungen liegen zu nah beieinander</translation>
    </message>
    <message>
        <source>%1 used a day, %2</source>
        <translation>%1 Verbrauch am Tag, %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>quite sure</source>
        <translation>ziemlich sicher</translation>
    </message>
    <message>
        <source>%1 of 3 readings needed</source>
        <translation>%1 von 3 nötigen Messungen</translation>
    </message>
    <message>
        <source>%1 didn&apos;t send it.</source>
        <translation>%1 hat es nicht gesendet.</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>Loading the history</source>
        <translation>Verlauf wird geladen</translation>
    </message>
    <message>
        <source>or on %1, if all of it lapses</source>
        <translation>oder am %1, falls alles verfällt</translation>
    </message>
    <message>
        <source>%1, after it runs out</source>
        <translation>%1, nachdem es aufgebraucht ist</translation>
    </message>
    <message>
        <source>%1, up to %2 lapse</source>
        <translation>%1, bis zu %2 verfallen</translation>
    </message>
    <message>
        <source>Or on %1, if all of it lapses.</source>
        <translation>Oder am %1, falls alles verfällt.</translation>
    </message>
</context>
<context>
    <name>CreditPlot</name>
    <message>
        <source>Left %1</source>
        <translation>Übrig %1</translation>
    </message>
    <message>
        <source>Plan credits +%1</source>
        <translation>Tarif-Credits +%1</translation>
    </message>
    <message>
        <source>Add-on credits +%1</source>
        <translation>Add-on-Credits +%1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>Übrig: %1</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Tarif %1</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Tarif: %1</translation>
    </message>
</context>
<context>
    <name>CreditWords</name>
    <message>
        <source>%1, below zero</source>
        <translation>%1, unter null</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Left of the plan&apos;s credits: %1 ÷ the limit of %2.</source>
        <translation>Übrig von den Tarif-Credits: %1 ÷ Grenze von %2.</translation>
    </message>
    <message>
        <source>No limit is known, so there is no share.</source>
        <translation>Es ist keine Grenze bekannt, also gibt es keinen Anteil.</translation>
    </message>
    <message>
        <source>The limit is %1, so there is no share.</source>
        <translation>Die Grenze ist %1, also gibt es keinen Anteil.</translation>
    </message>
    <message>
        <source>Left %1, used %2</source>
        <translation>Übrig %1, verbraucht %2</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>Übrig %1</translation>
    </message>
    <message>
        <source>Plan %1, add-on %2</source>
        <translation>Tarif %1, Add-on %2</translation>
    </message>
    <message>
        <source>%1, used %2</source>
        <translation>%1, verbraucht %2</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Hart</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>When it is empty, nothing more can be used.</source>
        <translation>Ist er leer, kann nichts mehr verbraucht werden.</translation>
    </message>
    <message>
        <source>When it is empty, it goes on below zero.</source>
        <translation>Ist er leer, geht es unter null weiter.</translation>
    </message>
    <message>
        <source>As sent; this program doesn&apos;t know this behaviour.</source>
        <translation>Wie gesendet; dieses Verhalten kennt das Programm nicht.</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and countdown</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>below %1 credits</source>
        <translation>unter %1 Credits</translation>
    </message>
    <message>
        <source>%1 d before it runs out</source>
        <translation>%1 T bevor er leer ist</translation>
    </message>
    <message>
        <source>%1 d before credits expire</source>
        <translation>%1 T vor dem Verfall</translation>
    </message>
    <message>
        <source>Alerts are off.</source>
        <translation>Warnungen sind aus.</translation>
    </message>
    <message>
        <source>Alerts: %1.</source>
        <translation>Warnungen: %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 didn&apos;t say how many of the plan&apos;s credits are left.</source>
        <translation>%1 hat nicht gesagt, wie viele Tarif-Credits übrig sind.</translation>
    </message>
    <message>
        <source>%1 sent no percentage of its own.</source>
        <translation>%1 hat keinen eigenen Prozentwert gesendet.</translation>
    </message>
    <message>
        <source>%1&apos;s own usagePercent, as sent: %2.</source>
        <translation>Eigenes usagePercent von %1, wie gesendet: %2.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t say what happens when it is empty.</source>
        <translation>%1 hat nicht gesagt, was geschieht, wenn er leer ist.</translation>
    </message>
    <message>
        <source>%1 names no expiry: nothing lapses by a date.</source>
        <translation>%1 nennt keinen Verfall: Nichts verfällt zu einem Datum.</translation>
    </message>
    <message>
        <source>%1 plan + %2 add-on</source>
        <translation>%1 Tarif + %2 Add-on</translation>
    </message>
    <message>
        <source>%1 add-on</source>
        <translation>%1 Add-on</translation>
    </message>
    <message>
        <source>below %1 % of the plan&apos;s credits</source>
        <translation>unter %1 % der Tarif-Credits</translation>
    </message>
</context>
<context>
    <name>CrovverGateway</name>
    <message>
        <source>The tenant has no ID.</source>
        <translation>Der Mandant hat keine ID.</translation>
    </message>
    <message>
        <source>There is no such page.</source>
        <translation>Diese Seite gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nothing to be sent.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>Crovver&apos;s API can&apos;t take a seat away.</source>
        <translation>Die API von Crovver kann keinen Platz entziehen.</translation>
    </message>
</context>
<context>
    <name>DBusNotifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>DemoServer</name>
    <message>
        <source>The demo could not be started: %1</source>
        <translation>Die Demo konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>Envelope</name>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>This is not the API, but a page: %1</source>
        <translation>Das ist nicht die API, sondern eine Webseite: %1</translation>
    </message>
    <message>
        <source>The answer has no envelope.</source>
        <translation>Der Antwort fehlt der Umschlag (success, data).</translation>
    </message>
    <message>
        <source>success: not true or false</source>
        <translation>success: weder true noch false</translation>
    </message>
    <message>
        <source>data: missing</source>
        <translation>data: fehlt</translation>
    </message>
</context>
<context>
    <name>EnvironmentAccount</name>
    <message>
        <source>The address %1 can&apos;t be used. %2</source>
        <translation>Die Adresse %1 ist nicht verwendbar. %2</translation>
    </message>
    <message>
        <source>No key was given: set %1, or use --demo.</source>
        <translation>Kein Schlüssel angegeben: %1 setzen oder --demo verwenden.</translation>
    </message>
    <message>
        <source>%1 holds a public key (%2…). This program needs the secret key (%3), because tenants and seats can&apos;t be listed with a public one.</source>
        <translation>%1 enthält einen öffentlichen Schlüssel (%2…). Nötig ist der geheime (%3), denn mit einem öffentlichen lassen sich Mandanten und Plätze nicht auflisten.</translation>
    </message>
    <message>
        <source>%1 holds characters that no key has. Was it copied whole?</source>
        <translation>%1 enthält Zeichen, die in keinem Schlüssel vorkommen. Wurde er vollständig kopiert?</translation>
    </message>
    <message>
        <source>Read-only, because the key is LIVE. To make changes, start with --allow-writes.</source>
        <translation>Nur Lesen, weil der Schlüssel LIVE ist. Für Änderungen mit --allow-writes starten.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This tenant has no active subscription.</source>
        <translation>Dieser Mandant hat kein aktives Abonnement.</translation>
    </message>
    <message>
        <source>This server doesn&apos;t offer what was asked for. Is the base URL right?</source>
        <translation>Dieser Server bietet das Gesuchte nicht an. Stimmt die Basis-URL?</translation>
    </message>
    <message>
        <source>%1 could not be found.</source>
        <translation>%1: nicht gefunden.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection isn&apos;t secure, so nothing was sent.</source>
        <translation>Die Verbindung ist nicht sicher; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The secret key was not accepted.</source>
        <translation>Der geheime Schlüssel wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>This key isn&apos;t allowed to do that.</source>
        <translation>Dieser Schlüssel darf das nicht.</translation>
    </message>
    <message>
        <source>It already exists, or has changed in the meantime.</source>
        <translation>Das existiert schon oder hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>Der Server hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>A subscription is needed for that.</source>
        <translation>Dafür ist ein Abonnement nötig.</translation>
    </message>
    <message>
        <source>The server asks for fewer requests.</source>
        <translation>Der Server verlangt weniger Anfragen.</translation>
    </message>
    <message>
        <source>The server failed.</source>
        <translation>Serverfehler.</translation>
    </message>
    <message>
        <source>The answer was too large and was stopped.</source>
        <translation>Die Antwort war zu groß und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 could not be loaded; nothing was changed.</source>
        <translation>%1 nicht geladen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Check the network and the base URL, then try again.</source>
        <translation>Netzwerk und Basis-URL prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Someone may be in between, or the certificate has expired. There is no way around this here.</source>
        <translation>Vielleicht liest jemand mit, oder das Zertifikat ist abgelaufen. Hier lässt sich das nicht umgehen.</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page may have answered instead. Check the base URL.</source>
        <translation>Vielleicht hat ein Proxy oder eine Anmeldeseite geantwortet. Basis-URL prüfen.</translation>
    </message>
    <message>
        <source>What had arrived until then is kept.</source>
        <translation>Was bis dahin ankam, bleibt erhalten.</translation>
    </message>
    <message>
        <source>sent %1 times</source>
        <translation>%1-mal gesendet</translation>
    </message>
    <message>
        <source>request ID %1</source>
        <translation>Anfrage-ID %1</translation>
    </message>
    <message>
        <source>The proxy %1 gave no connection, so the server wasn&apos;t reached.</source>
        <translation>Der Proxy %1 stellte keine Verbindung her, deshalb wurde der Server nicht erreicht.</translation>
    </message>
    <message>
        <source>A proxy on the way asks for a password, so the server wasn&apos;t reached.</source>
        <translation>Ein Proxy auf dem Weg verlangt ein Passwort, deshalb wurde der Server nicht erreicht.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a password, so the server wasn&apos;t reached.</source>
        <translation>Der Proxy %1 verlangt ein Passwort, deshalb wurde der Server nicht erreicht.</translation>
    </message>
    <message>
        <source>This system has no CA certificates, so no secure connection can be checked and nothing was sent.</source>
        <translation>Dieses System hat keine CA-Zertifikate, deshalb lässt sich keine sichere Verbindung prüfen; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>Check that the proxy is running and lets this address through, and this system&apos;s proxy settings (or the variable https_proxy), then try again.</source>
        <translation>Prüfen, ob der Proxy läuft und diese Adresse durchlässt, und die Proxy-Einstellungen dieses Systems (oder die Variable https_proxy) prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Install the package ca-certificates, then start again.</source>
        <translation>Das Paket ca-certificates installieren, dann neu starten.</translation>
    </message>
    <message>
        <source>The proxy answered %1</source>
        <translation>Der Proxy antwortete %1</translation>
    </message>
    <message>
        <source>Put your name and password for the proxy into this system&apos;s proxy settings (or the variable https_proxy), or ask who runs the proxy, then start again.</source>
        <translation>Namen und Passwort für den Proxy in die Proxy-Einstellungen dieses Systems (oder in die Variable https_proxy) eintragen oder den Betreiber des Proxys fragen, dann neu starten.</translation>
    </message>
    <message>
        <source>It asks to wait %1.</source>
        <translation>Der Server verlangt eine Pause von %1.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t know this tenant.</source>
        <translation>%1 kennt diesen Mandanten nicht.</translation>
    </message>
    <message>
        <source>The answer wasn&apos;t what the %1 API promises.</source>
        <translation>Die Antwort entspricht nicht der API von %1.</translation>
    </message>
    <message>
        <source>Check %1: it may have been revoked, or belong to another server.</source>
        <translation>%1 prüfen: Der Schlüssel wurde vielleicht widerrufen oder gehört zu einem anderen Server.</translation>
    </message>
    <message>
        <source>%1 answered %2</source>
        <translation>%1 antwortete %2</translation>
    </message>
    <message>
        <source>Outcome unknown: it may have taken effect.</source>
        <translation>Ausgang unbekannt: Es kann gewirkt haben.</translation>
    </message>
    <message>
        <source>It was sent once and is not repeated. Refresh before you try again.</source>
        <translation>Es wurde einmal gesendet und wird nicht wiederholt. Vor einem neuen Versuch aktualisieren.</translation>
    </message>
</context>
<context>
    <name>FilePreferences</name>
    <message>
        <source>The settings were damaged. They were set aside as %1, and the defaults are used.</source>
        <translation>Die Einstellungen waren beschädigt. Sie liegen jetzt als %1 beiseite; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings in %1 can&apos;t be read; the defaults are used.</source>
        <translation>Die Einstellungen in %1 sind nicht lesbar; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be saved to %1; changes last until you quit.</source>
        <translation>Die Einstellungen lassen sich nicht in %1 speichern; Änderungen gelten bis zum Beenden.</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>%1 (sent without a time zone, read as UTC)</source>
        <translation>%1 (ohne Zeitzone gesendet, als UTC gelesen)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Sent as %1</source>
        <translation>Gesendet als %1</translation>
    </message>
    <message>
        <source>The currency of the price %1 isn&apos;t known.</source>
        <translation>Die Währung des Preises %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 is below zero, so it isn&apos;t a price.</source>
        <translation>%1 liegt unter null und ist deshalb kein Preis.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a price in %2, which has fewer decimals.</source>
        <translation>%1 ist kein Preis in %2: Diese Währung hat weniger Nachkommastellen.</translation>
    </message>
    <message>
        <source>%1 is too large to be a price in %2.</source>
        <translation>%1 ist zu groß für einen Preis in %2.</translation>
    </message>
    <message>
        <source>%1 sent no price.</source>
        <translation>%1 hat keinen Preis gesendet.</translation>
    </message>
    <message>
        <source>What %1 sent as the price isn&apos;t a number: %2.</source>
        <translation>Was %1 als Preis gesendet hat, ist keine Zahl: %2.</translation>
    </message>
    <message>
        <source>Unreadable time: %1</source>
        <translation>Unlesbare Zeitangabe: %1</translation>
    </message>
</context>
<context>
    <name>HistoryFile</name>
    <message>
        <source>What was seen before couldn&apos;t be read, so the history begins anew. The damaged file is beside %1.</source>
        <translation>Was vorher gesehen wurde, ließ sich nicht lesen; der Verlauf beginnt neu. Die beschädigte Datei liegt neben %1.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program, so no history is kept.</source>
        <translation>%1 stammt von einer neueren Version dieses Programms; es wird kein Verlauf geführt.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a history of this program, so no history is kept.</source>
        <translation>%1 ist kein Verlauf dieses Programms; es wird kein Verlauf geführt.</translation>
    </message>
    <message>
        <source>The history can&apos;t be written or read: %1</source>
        <translation>Der Verlauf lässt sich nicht schreiben oder lesen: %1</translation>
    </message>
    <message>
        <source>%1 is damaged and can&apos;t be renamed, so no history is kept.</source>
        <translation>%1 ist beschädigt und lässt sich nicht umbenennen; es wird kein Verlauf geführt.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be made or opened, so no history is kept.</source>
        <translation>%1 lässt sich nicht anlegen oder öffnen; es wird kein Verlauf geführt.</translation>
    </message>
</context>
<context>
    <name>HttpError</name>
    <message>
        <source>No connection within the limit.</source>
        <translation>Keine Verbindung innerhalb der Frist.</translation>
    </message>
    <message>
        <source>Connected, but no answer within the limit.</source>
        <translation>Verbunden, aber keine Antwort innerhalb der Frist.</translation>
    </message>
    <message>
        <source>The answer stopped arriving.</source>
        <translation>Die Antwort kam ins Stocken.</translation>
    </message>
    <message>
        <source>The whole answer took too long.</source>
        <translation>Die ganze Antwort dauerte zu lange.</translation>
    </message>
    <message>
        <source>The answer is larger than this endpoint may send.</source>
        <translation>Die Antwort ist größer, als dieser Endpunkt senden darf.</translation>
    </message>
    <message>
        <source>No secure connection could be agreed on.</source>
        <translation>Es kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>The server refused the connection.</source>
        <translation>Der Server hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>Der Name des Servers ist unbekannt.</translation>
    </message>
    <message>
        <source>The connection was closed before an answer came.</source>
        <translation>Die Verbindung wurde vor der Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The proxy asks for a password.</source>
        <translation>Der Proxy verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>What answered does not speak HTTP.</source>
        <translation>Die Gegenstelle spricht kein HTTP.</translation>
    </message>
    <message>
        <source>The network failed (%1).</source>
        <translation>Netzwerkfehler (%1).</translation>
    </message>
    <message>
        <source>Unexpected redirect without a target.</source>
        <translation>Unerwartete Umleitung ohne Ziel.</translation>
    </message>
    <message>
        <source>Unexpected redirect to %1.</source>
        <translation>Unerwartete Umleitung nach %1.</translation>
    </message>
    <message>
        <source>Unexpected HTTP status %1.</source>
        <translation>Unerwarteter HTTP-Status %1.</translation>
    </message>
    <message>
        <source>The answer could not be unpacked, or unpacks to too much.</source>
        <translation>Die Antwort ließ sich nicht entpacken oder wird entpackt zu groß.</translation>
    </message>
    <message>
        <source>The answer was cut off.</source>
        <translation>Die Antwort wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>The server answered with HTTP status %1.</source>
        <translation>Der Server antwortete mit HTTP-Status %1.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Der Proxy hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The connection was closed before anything was sent.</source>
        <translation>Die Verbindung wurde geschlossen, bevor etwas gesendet war.</translation>
    </message>
    <message>
        <source>The name of the proxy is not known, or the proxy doesn&apos;t know the server&apos;s.</source>
        <translation>Der Name des Proxys ist nicht bekannt, oder der Proxy kennt den des Servers nicht.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>Der Proxy hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The proxy gets no connection to the server.</source>
        <translation>Der Proxy bekommt keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>The proxy isn&apos;t running there, or doesn&apos;t let the connection through.</source>
        <translation>Der Proxy läuft dort nicht, oder er lässt die Verbindung nicht durch.</translation>
    </message>
    <message>
        <source>Proxy %1: %2</source>
        <translation>Proxy %1: %2</translation>
    </message>
</context>
<context>
    <name>ImportViewModel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a user ID.</source>
        <translation>
            <numerusform>%n Zeile ohne Benutzer-ID.</numerusform>
            <numerusform>%n Zeilen ohne Benutzer-ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) with control characters.</source>
        <translation>
            <numerusform>%n Benutzer-ID mit Steuerzeichen.</numerusform>
            <numerusform>%n Benutzer-IDs mit Steuerzeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken line(s).</source>
        <translation>
            <numerusform>%n fehlerhafte Zeile.</numerusform>
            <numerusform>%n fehlerhafte Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) name somebody who came before. They are left out.</source>
        <translation>
            <numerusform>%n Zeile nennt jemanden, der schon vorkam. Sie wird ausgelassen.</numerusform>
            <numerusform>%n Zeilen nennen jemanden, der schon vorkam. Sie werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the duplicates have other details than the first line.</source>
        <translation>
            <numerusform>%n der Duplikate hat andere Angaben als die erste Zeile.</numerusform>
            <numerusform>%n der Duplikate haben andere Angaben als die erste Zeile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have a seat already.</source>
        <translation>
            <numerusform>%n Person hat schon einen Platz.</numerusform>
            <numerusform>%n Personen haben schon einen Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) look almost like another line&apos;s.</source>
        <translation>
            <numerusform>%n Benutzer-ID gleicht fast der einer anderen Zeile.</numerusform>
            <numerusform>%n Benutzer-IDs gleichen fast denen anderer Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) look almost like somebody&apos;s who has a seat.</source>
        <translation>
            <numerusform>%n Benutzer-ID gleicht fast der einer Person mit Platz.</numerusform>
            <numerusform>%n Benutzer-IDs gleichen fast denen von Personen mit Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) don&apos;t look like addresses. They are sent as they are.</source>
        <translation>
            <numerusform>%n E-Mail sieht nicht wie eine Adresse aus. Sie wird unverändert gesendet.</numerusform>
            <numerusform>%n E-Mails sehen nicht wie Adressen aus. Sie werden unverändert gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) with invisible characters.</source>
        <translation>
            <numerusform>%n Benutzer-ID mit unsichtbaren Zeichen.</numerusform>
            <numerusform>%n Benutzer-IDs mit unsichtbaren Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) had spaces around them. They were taken off.</source>
        <translation>
            <numerusform>%n Benutzer-ID hatte Leerzeichen am Rand. Sie wurden entfernt.</numerusform>
            <numerusform>%n Benutzer-IDs hatten Leerzeichen am Rand. Sie wurden entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apostrophe(s) of a spreadsheet export were taken off.</source>
        <translation>
            <numerusform>%n Apostroph eines Tabellenexports wurde entfernt.</numerusform>
            <numerusform>%n Apostrophe eines Tabellenexports wurden entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) had a seat before.</source>
        <translation>
            <numerusform>%n Person hatte früher einen Platz.</numerusform>
            <numerusform>%n Personen hatten früher einen Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further column(s) can&apos;t be stored for a person: the API takes ID, e-mail and name.</source>
        <translation>
            <numerusform>%n weitere Spalte lässt sich für Personen nicht speichern: Die API nimmt ID, E-Mail und Name.</numerusform>
            <numerusform>%n weitere Spalten lassen sich für Personen nicht speichern: Die API nimmt ID, E-Mail und Name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column name(s) occur more than once. The first is used.</source>
        <translation>
            <numerusform>%n Spaltenname kommt mehrfach vor. Die erste Spalte gilt.</numerusform>
            <numerusform>%n Spaltennamen kommen mehrfach vor. Die jeweils erste Spalte gilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal on this machine can&apos;t be written, so nothing more was sent.</source>
        <translation>Das Journal auf diesem Rechner ist nicht beschreibbar; es wurde nichts weiter gesendet.</translation>
    </message>
    <message>
        <source>This account is read-only, so nothing was sent.</source>
        <translation>Dieses Konto liest nur; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Another batch of seats for this tenant is on its way or unsettled.</source>
        <translation>Weitere Plätze für diesen Mandanten sind unterwegs oder ungeklärt.</translation>
    </message>
    <message>
        <source>Switch on writing for this account, then resume.</source>
        <translation>Schreiben für dieses Konto einschalten, dann fortsetzen.</translation>
    </message>
    <message>
        <source>It is being looked into. Resume when Payments no longer shows it as open.</source>
        <translation>Es wird geprüft. Fortsetzen, sobald es unter „Zahlungen“ nicht mehr offen ist.</translation>
    </message>
    <message>
        <source>Resume when the journal works again.</source>
        <translation>Fortsetzen, sobald das Journal wieder geht.</translation>
    </message>
    <message>
        <source>%1 of %2 people have been seated or updated, and that stays.</source>
        <translation>%1 von %2 Personen haben jetzt einen Platz oder sind aktualisiert; das bleibt so.</translation>
    </message>
    <message>
        <source>The roster</source>
        <translation>Platzliste</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>Nothing is on its way.</source>
        <translation>Es ist nichts unterwegs.</translation>
    </message>
    <message>
        <source>The last request never left this machine. Its people are still planned: check the connection, then resume.</source>
        <translation>Die letzte Anfrage hat diesen Rechner nie verlassen. Ihre Personen sind weiter geplant: Verbindung prüfen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>The server did nothing with the last request. Its people are still planned: put the reason right, then resume.</source>
        <translation>Der Server hat mit der letzten Anfrage nichts getan. Ihre Personen sind weiter geplant: Grund beheben, dann fortsetzen.</translation>
    </message>
    <message>
        <source>The server refused the last request.</source>
        <translation>Der Server hat die letzte Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Its lines say why, and none of them has a seat from it. Resume sends the next ones.</source>
        <translation>Ihre Zeilen nennen den Grund; niemand daraus hat dadurch einen Platz. Fortsetzen sendet die nächsten.</translation>
    </message>
    <message>
        <source>An answer was lost, and the roster can&apos;t be read to see what arrived.</source>
        <translation>Eine Antwort ging verloren, und die Platzliste ist nicht lesbar, um zu sehen, was ankam.</translation>
    </message>
    <message>
        <source>Nothing is sent twice. Resume reads the roster again: %1</source>
        <translation>Nichts wird zweimal gesendet. Fortsetzen liest die Platzliste neu: %1</translation>
    </message>
    <message>
        <source>Several answers in a row were lost, and nothing of them arrived.</source>
        <translation>Mehrere Antworten nacheinander gingen verloren, und nichts davon kam an.</translation>
    </message>
    <message>
        <source>Their people are still planned. Resume tries again.</source>
        <translation>Ihre Personen sind weiter geplant. Fortsetzen versucht es erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Allocate %n seat(s)</source>
        <translation>
            <numerusform>%n Platz zuweisen</numerusform>
            <numerusform>%n Plätze zuweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n person(s)</source>
        <translation>
            <numerusform>%n Person aktualisieren</numerusform>
            <numerusform>%n Personen aktualisieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and update %n person(s)</source>
        <comment>%1 = Allocate 37 seats</comment>
        <translation>
            <numerusform>%1 und %n Person aktualisieren</numerusform>
            <numerusform>%1 und %n Personen aktualisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>What they cost isn&apos;t known: the plan could not be read.</source>
        <translation>Die Kosten sind unbekannt: Der Tarif war nicht lesbar.</translation>
    </message>
    <message>
        <source>About %1 now, an estimate without tax.</source>
        <translation>Etwa %1 jetzt, eine Schätzung ohne Steuer.</translation>
    </message>
    <message>
        <source>What they cost can&apos;t be estimated. %1</source>
        <translation>Die Kosten lassen sich nicht schätzen. %1</translation>
    </message>
    <message>
        <source>Seats for this tenant were begun with another key of this address, or by a newer version of this program, and are still open.</source>
        <translation>Für diesen Mandanten ist noch eine Zuweisung offen, begonnen mit einem anderen Schlüssel dieser Adresse oder von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>Look at it in Payments, then resume.</source>
        <translation>Unter „Zahlungen“ nachsehen, dann fortsetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) may be no person: a title, a header, a template&apos;s text or a total.</source>
        <translation>
            <numerusform>%n Zeile ist vielleicht keine Person: ein Titel, eine Kopfzeile, Text einer Vorlage oder eine Summe.</numerusform>
            <numerusform>%n Zeilen sind vielleicht keine Personen: ein Titel, eine Kopfzeile, Text einer Vorlage oder eine Summe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) look like what a spreadsheet or a database made of them: a rounded number, a date, an error, or nothing.</source>
        <translation>
            <numerusform>%n Benutzer-ID sieht so aus, als hätte eine Tabellenkalkulation oder Datenbank sie verändert: eine gerundete Zahl, ein Datum, ein Fehler oder nichts.</numerusform>
            <numerusform>%n Benutzer-IDs sehen so aus, als hätte eine Tabellenkalkulation oder Datenbank sie verändert: eine gerundete Zahl, ein Datum, ein Fehler oder nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) hold a delimiter. Perhaps the delimiter is another.</source>
        <translation>
            <numerusform>%n Benutzer-ID enthält ein Trennzeichen. Vielleicht ist das Trennzeichen ein anderes.</numerusform>
            <numerusform>%n Benutzer-IDs enthalten ein Trennzeichen. Vielleicht ist das Trennzeichen ein anderes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) hold quotes.</source>
        <translation>
            <numerusform>%n Benutzer-ID enthält Anführungszeichen.</numerusform>
            <numerusform>%n Benutzer-IDs enthalten Anführungszeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) hold spaces.</source>
        <translation>
            <numerusform>%n Benutzer-ID enthält Leerzeichen.</numerusform>
            <numerusform>%n Benutzer-IDs enthalten Leerzeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have the e-mail of another line, and another user ID: probably the same person, who would have two seats.</source>
        <translation>
            <numerusform>%n Zeile hat die E-Mail einer anderen Zeile und eine andere Benutzer-ID: wahrscheinlich dieselbe Person, die dann zwei Plätze hätte.</numerusform>
            <numerusform>%n Zeilen haben die E-Mail einer anderen Zeile und eine andere Benutzer-ID: wahrscheinlich dieselbe Person, die dann zwei Plätze hätte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have the e-mail of somebody who has a seat, and another user ID: probably the same person, who would have two seats.</source>
        <translation>
            <numerusform>%n Zeile hat die E-Mail von jemandem mit Platz und eine andere Benutzer-ID: wahrscheinlich dieselbe Person, die dann zwei Plätze hätte.</numerusform>
            <numerusform>%n Zeilen haben die E-Mail von jemandem mit Platz und eine andere Benutzer-ID: wahrscheinlich dieselbe Person, die dann zwei Plätze hätte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lines %1 and %n more.</source>
        <translation>
            <numerusform>Zeilen %1 und %n weitere.</numerusform>
            <numerusform>Zeilen %1 und %n weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line(s) %1.</source>
        <translation>
            <numerusform>Zeile %1.</numerusform>
            <numerusform>Zeilen %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the header are skipped.</source>
        <translation>
            <numerusform>%n Zeile über der Kopfzeile wird übersprungen.</numerusform>
            <numerusform>%n Zeilen über der Kopfzeile werden übersprungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No name of a column is known. Which one is the user ID is a guess.</source>
        <translation>Kein Spaltenname ist bekannt. Welche Spalte die Benutzer-ID ist, ist geraten.</translation>
    </message>
    <message>
        <source>No line names the columns: the first one counts as a person, and which column is the user ID is a guess.</source>
        <translation>Keine Zeile nennt die Spalten: Die erste gilt als Person, und welche Spalte die Benutzer-ID ist, ist geraten.</translation>
    </message>
    <message>
        <source>The encoding is a guess: %1. Check that all letters are right.</source>
        <translation>Die Zeichenkodierung ist geraten: %1. Prüfen, ob alle Buchstaben stimmen.</translation>
    </message>
    <message>
        <source>The delimiter is a guess: %1. Check that the columns are right.</source>
        <translation>Das Trennzeichen ist geraten: %1. Prüfen, ob die Spalten stimmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n apostrophe(s) before = + - @ are kept, because other texts of the file have none.</source>
        <translation>
            <numerusform>%n Apostroph vor = + - @ bleibt, weil andere Texte der Datei keinen haben.</numerusform>
            <numerusform>%n Apostrophe vor = + - @ bleiben, weil andere Texte der Datei keine haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) repeat the header. They are left out.</source>
        <translation>
            <numerusform>%n Zeile wiederholt die Kopfzeile. Sie wird weggelassen.</numerusform>
            <numerusform>%n Zeilen wiederholen die Kopfzeile. Sie werden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are too long to be read back. They are left out.</source>
        <translation>
            <numerusform>%n Zeile ist zu lang, um wieder gelesen zu werden. Sie wird weggelassen.</numerusform>
            <numerusform>%n Zeilen sind zu lang, um wieder gelesen zu werden. Sie werden weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are left out: the file says that their seat isn&apos;t active. They can be taken in again.</source>
        <translation>
            <numerusform>%n Zeile wird weggelassen: Laut Datei ist ihr Platz nicht aktiv. Sie kann wieder aufgenommen werden.</numerusform>
            <numerusform>%n Zeilen werden weggelassen: Laut Datei sind ihre Plätze nicht aktiv. Sie können wieder aufgenommen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can&apos;t be gone on with here, and nothing was sent: a newer version of this program wrote it, or it has ended meanwhile.</source>
        <translation>Er kann hier nicht fortgesetzt werden, und es wurde nichts gesendet: Eine neuere Version dieses Programms hat ihn geschrieben, oder er ist inzwischen beendet.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tenant, account and mode</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Update %n person(s) in %1.</source>
        <translation>
            <numerusform>%n Person in %1 ändern.</numerusform>
            <numerusform>%n Personen in %1 ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n person(s) a seat in %1.</source>
        <translation>
            <numerusform>%n Person einen Platz geben in %1.</numerusform>
            <numerusform>%n Personen einen Platz geben in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n person(s) a seat and update %1 in %2.</source>
        <translation>
            <numerusform>%n Person einen Platz geben und %1 ändern in %2.</numerusform>
            <numerusform>%n Personen einen Platz geben und %1 ändern in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allocated</source>
        <translation>
            <numerusform>%n zugewiesen</numerusform>
            <numerusform>%n zugewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n aktualisiert</numerusform>
            <numerusform>%n aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with no seat free</source>
        <translation>
            <numerusform>%n: kein Platz frei</numerusform>
            <numerusform>%n: kein Platz frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retr&amp;y %n with no seat free</source>
        <translation>
            <numerusform>%n ohne freien Platz erneut &amp;versuchen</numerusform>
            <numerusform>%n ohne freien Platz erneut &amp;versuchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %n failed</source>
        <translation>
            <numerusform>%n Fehlgeschlagene e&amp;rneut versuchen</numerusform>
            <numerusform>%n Fehlgeschlagene e&amp;rneut versuchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n un&amp;known</source>
        <translation>
            <numerusform>%n Un&amp;bekannte erneut versuchen</numerusform>
            <numerusform>%n Un&amp;bekannte erneut versuchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not mentioned in the reply</source>
        <translation>
            <numerusform>%n in der Antwort nicht genannt</numerusform>
            <numerusform>%n in der Antwort nicht genannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n not &amp;mentioned in the reply</source>
        <translation>
            <numerusform>%n nicht &amp;Genannte erneut versuchen</numerusform>
            <numerusform>%n nicht &amp;Genannte erneut versuchen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped by the server</source>
        <translation>
            <numerusform>%n vom Server übersprungen</numerusform>
            <numerusform>%n vom Server übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n nicht gesendet</numerusform>
            <numerusform>%n nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sen&amp;d %n not sent</source>
        <translation>
            <numerusform>%n nicht Gesen&amp;dete senden</numerusform>
            <numerusform>%n nicht Gesen&amp;dete senden</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused by a problem</source>
        <translation>Durch ein Problem angehalten</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>Endet nach diesem Stapel …</translation>
    </message>
    <message>
        <source>Pausing after this batch…</source>
        <translation>Hält nach diesem Stapel an …</translation>
    </message>
</context>
<context>
    <name>IntentText</name>
    <message>
        <source>It failed before anything was sent. Nothing was done.</source>
        <translation>Vor dem Senden fehlgeschlagen. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Its answer was lost, and reading showed that it did not happen.</source>
        <translation>Die Antwort ging verloren; Nachlesen ergab, dass es nicht geschehen ist.</translation>
    </message>
    <message>
        <source>It is no longer awaited here. Its checkout may still be completed.</source>
        <translation>Hier wird nicht mehr darauf gewartet. Der Checkout kann noch abgeschlossen werden.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether a checkout was made for %1: %2. It was sent once, its answer was lost, and it is not sent again.</source>
        <translation>Ob für %1 ein Checkout erstellt wurde, ist nicht bekannt: %2. Es wurde einmal gesendet, die Antwort ging verloren, und es wird nicht erneut gesendet.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether this happened for %1: %2. It was sent once, its answer was lost, and it is not sent again.</source>
        <translation>Ob dies für %1 geschehen ist, ist nicht bekannt: %2. Es wurde einmal gesendet, die Antwort ging verloren, und es wird nicht erneut gesendet.</translation>
    </message>
    <message>
        <source>The list of seats is being read to find out.</source>
        <translation>Zur Klärung wird die Platzliste gelesen.</translation>
    </message>
    <message>
        <source>The list of seats is being read.</source>
        <translation>Die Platzliste wird gelesen.</translation>
    </message>
    <message>
        <source>The capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Capacity %1 before, %2 at %3.</source>
        <translation>Kapazität vorher %1, dann %2 (%3).</translation>
    </message>
    <message>
        <source>Capacity %1 at %2.</source>
        <translation>Kapazität %1 (%2).</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The same number of seats is open twice for this tenant. If both are completed, both may be charged.</source>
        <translation>Für diesen Mandanten ist dieselbe Platzzahl zweimal offen. Werden beide abgeschlossen, kann beides berechnet werden.</translation>
    </message>
    <message>
        <source>The pool has too few credits. Nothing was deducted.</source>
        <translation>Der Pool hat zu wenige Credits. Es wurde nichts abgezogen.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether these credits were bought for %1: %2. It was sent with an idempotency key, and its answer was lost.</source>
        <translation>Ob diese Credits für %1 gekauft wurden, ist nicht bekannt: %2. Es wurde mit einem Idempotenzschlüssel gesendet, und die Antwort ging verloren.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether these credits were deducted for %1: %2. It was sent with an idempotency key, and its answer was lost.</source>
        <translation>Ob diese Credits bei %1 abgezogen wurden, ist nicht bekannt: %2. Es wurde mit einem Idempotenzschlüssel gesendet, und die Antwort ging verloren.</translation>
    </message>
    <message>
        <source>Check now: %1</source>
        <translation>Jetzt prüfen: %1</translation>
    </message>
    <message>
        <source>The credits can&apos;t be watched: their pool isn&apos;t known here.</source>
        <translation>Die Credits lassen sich nicht beobachten: Ihr Pool ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Add-on credits %1 at %2.</source>
        <translation>Add-on-Credits %1 um %2.</translation>
    </message>
    <message>
        <source>Add-on credits %1 before, %2 at %3.</source>
        <translation>Add-on-Credits vorher %1, %2 um %3.</translation>
    </message>
    <message>
        <source>The credits</source>
        <translation>Die Credits</translation>
    </message>
    <message>
        <source>The same add-on is open twice for this tenant. If both are completed, both may be charged.</source>
        <translation>Dasselbe Add-on ist für diesen Mandanten zweimal offen. Werden beide abgeschlossen, werden vielleicht beide berechnet.</translation>
    </message>
    <message>
        <source>It can&apos;t be asked again: this account is read-only.</source>
        <translation>Es lässt sich nicht erneut fragen: Dieses Konto liest nur.</translation>
    </message>
    <message>
        <source>It can&apos;t be asked again while the journal can&apos;t be written.</source>
        <translation>Solange das Journal nicht geschrieben werden kann, lässt sich nicht erneut fragen.</translation>
    </message>
    <message>
        <source>The count of seats</source>
        <translation>Die Platzzahl</translation>
    </message>
    <message>
        <source>The list of seats</source>
        <translation>Die Platzliste</translation>
    </message>
    <message>
        <source>The subscription</source>
        <translation>Das Abonnement</translation>
    </message>
    <message>
        <source>A quote</source>
        <translation>Ein Angebot</translation>
    </message>
    <message>
        <source>Another source</source>
        <translation>Eine andere Quelle</translation>
    </message>
    <message>
        <source>%1 named a capacity of %2 at %3; only the count is waited for.</source>
        <translation>%1 nannte eine Kapazität von %2 (%3); gewartet wird nur auf die Platzzahl.</translation>
    </message>
    <message>
        <source>A newer version of this program has the journal, so this is only shown.</source>
        <translation>Das Journal gehört einer neueren Version dieses Programms, deshalb wird dies nur angezeigt.</translation>
    </message>
    <message>
        <source>It was made by a newer version of this program, or its entry is damaged: %1. It is left as it is, and until it is known it counts as open.</source>
        <translation>Es stammt von einer neueren Version dieses Programms, oder sein Eintrag ist beschädigt: %1. Es bleibt, wie es ist, und zählt bis zur Klärung als offen.</translation>
    </message>
    <message>
        <source>Use the newer version to see and settle it.</source>
        <translation>Die neuere Version verwenden, um es anzusehen und zu klären.</translation>
    </message>
    <message>
        <source>It was begun with another key for tenant ID %1, by a version of this program that didn&apos;t keep the address. It may be this organisation&apos;s, another one&apos;s, or of another server.</source>
        <translation>Es wurde mit einem anderen Schlüssel für die Mandanten-ID %1 begonnen, von einer Version dieses Programms, die die Adresse nicht festhielt. Es kann zu dieser Organisation, zu einer anderen oder zu einem anderen Server gehören.</translation>
    </message>
    <message>
        <source>It was begun with another key of this address for tenant ID %1. It may be this organisation&apos;s under an earlier key, or another organisation&apos;s.</source>
        <translation>Es wurde mit einem anderen Schlüssel dieser Adresse für die Mandanten-ID %1 begonnen. Es kann unter einem früheren Schlüssel zu dieser Organisation gehören oder zu einer anderen.</translation>
    </message>
    <message>
        <source>Say whether it is yours. Until then nothing is looked up or done about it, and the same isn&apos;t begun again for this tenant.</source>
        <translation>Angeben, ob es der eigenen Organisation gehört. Bis dahin wird dazu nichts nachgesehen oder getan, und dasselbe wird für diesen Mandanten nicht erneut begonnen.</translation>
    </message>
    <message>
        <source>From now on it belongs to this account: %1. Its result is looked up with this account&apos;s key, and people who wait for it get their seats.</source>
        <translation>Von nun an gehört es diesem Konto: %1. Das Ergebnis wird mit dem Schlüssel dieses Kontos ermittelt, und wer darauf wartet, bekommt einen Platz.</translation>
    </message>
    <message>
        <source>It is no longer shown to this account and stops nothing here: %1. It stays in the journal for the account that began it.</source>
        <translation>Diesem Konto wird es nicht mehr gezeigt, und hier verhindert es nichts mehr: %1. Im Journal bleibt es für das Konto, das es begonnen hat.</translation>
    </message>
    <message>
        <source>%1 refused it. Nothing was done.</source>
        <translation>%1 hat es abgelehnt. Nichts wurde getan.</translation>
    </message>
    <message>
        <source>%1 says that it is done.</source>
        <translation>%1 meldet, dass es erledigt ist.</translation>
    </message>
    <message>
        <source>It has been observed at %1.</source>
        <translation>Es wurde bei %1 festgestellt.</translation>
    </message>
    <message>
        <source>Its answer was lost. Somebody looked it up at %1 and closed it here.</source>
        <translation>Die Antwort ging verloren. Jemand hat bei %1 nachgesehen und es hier geschlossen.</translation>
    </message>
    <message>
        <source>%1 made an invoice for %2, without a page to open: %3. The credits follow the payment.</source>
        <translation>%1 hat eine Rechnung für %2 erstellt, ohne Seite zum Öffnen: %3. Die Credits folgen der Zahlung.</translation>
    </message>
    <message>
        <source>%1 made a checkout for %2: %3. The credits have not been seen yet.</source>
        <translation>%1 hat einen Checkout für %2 erstellt: %3. Die Credits waren noch nicht zu sehen.</translation>
    </message>
    <message>
        <source>%1 names nothing to be paid for %2: %3. It may have made an invoice. The capacity has not been seen yet.</source>
        <translation>%1 nennt für %2 keinen zu zahlenden Betrag: %3. Vielleicht wurde eine Rechnung erstellt. Die Kapazität war noch nicht zu sehen.</translation>
    </message>
    <message>
        <source>%1 made an invoice for %2, without a page to open: %3. The capacity follows the payment.</source>
        <translation>%1 hat für %2 eine Rechnung erstellt, ohne Seite zum Öffnen: %3. Die Kapazität folgt der Zahlung.</translation>
    </message>
    <message>
        <source>%1 made a checkout for %2: %3. What it is for has not been observed yet.</source>
        <translation>%1 hat für %2 einen Checkout erstellt: %3. Seine Wirkung wurde noch nicht festgestellt.</translation>
    </message>
    <message>
        <source>%1 named no add-on credits at %2.</source>
        <translation>%1 nannte um %2 keine Add-on-Credits.</translation>
    </message>
    <message>
        <source>%1 named no capacity at %2.</source>
        <translation>%1 nannte keine Kapazität (%2).</translation>
    </message>
    <message>
        <source>It is on its way to %1.</source>
        <translation>Es ist unterwegs zu %1.</translation>
    </message>
    <message>
        <source>It isn&apos;t asked again: it was sent more than 24 hours ago, and %1 may have forgotten the key by now, so that it could happen twice.</source>
        <translation>Es wird nicht erneut gefragt: Es wurde vor mehr als 24 Stunden gesendet, und %1 hat den Schlüssel vielleicht vergessen, sodass es zweimal geschehen könnte.</translation>
    </message>
    <message>
        <source>1 purchase with unknown outcome: %1.</source>
        <translation>1 Kauf mit unbekanntem Ausgang: %1.</translation>
    </message>
    <message>
        <source>1 action with unknown outcome: %1.</source>
        <translation>1 Aktion mit unbekanntem Ausgang: %1.</translation>
    </message>
    <message>
        <source>%1 purchases with unknown outcome, the newest: %2.</source>
        <translation>%1 Käufe mit unbekanntem Ausgang, der neueste: %2.</translation>
    </message>
    <message>
        <source>%1 actions with unknown outcome, the newest: %2.</source>
        <translation>%1 Aktionen mit unbekanntem Ausgang, die neueste: %2.</translation>
    </message>
    <message>
        <source>%1 says there is nothing to pay for %2: %3. The credits have not been seen yet.</source>
        <translation>%1 sagt, für %2 ist nichts zu zahlen: %3. Die Credits waren noch nicht zu sehen.</translation>
    </message>
    <message>
        <source>%1 says there is nothing to pay for %2: %3. The capacity has not been seen yet.</source>
        <translation>%1 sagt, für %2 ist nichts zu zahlen: %3. Die Kapazität war noch nicht zu sehen.</translation>
    </message>
    <message>
        <source>Or check the tenant&apos;s credits in %1, then press “I checked”.</source>
        <translation>Oder die Credits des Mandanten in %1 prüfen und dann „Ich habe geprüft“ drücken.</translation>
    </message>
    <message>
        <source>The credits are checked automatically, also after a restart of this program.</source>
        <translation>Die Credits werden automatisch geprüft, auch nach einem Neustart dieses Programms.</translation>
    </message>
    <message>
        <source>There is nothing to open. %1</source>
        <translation>Es gibt nichts zu öffnen. %1</translation>
    </message>
    <message>
        <source>Complete the checkout in the browser, or pass its link on. %1 If the page has expired, buy the add-on again from the tenant.</source>
        <translation>Den Checkout im Browser abschließen oder seinen Link weitergeben. %1 Ist die Seite abgelaufen, das Add-on beim Mandanten neu kaufen.</translation>
    </message>
    <message>
        <source>Check this tenant in %1 before anybody pays.</source>
        <translation>Diesen Mandanten in %1 prüfen, bevor jemand zahlt.</translation>
    </message>
    <message>
        <source>The capacity it asks for is there already. If %1 shows it as done, stop waiting for it.</source>
        <translation>Die bestellte Kapazität ist schon da. Zeigt %1 es als erledigt, „Nicht mehr warten“ wählen.</translation>
    </message>
    <message>
        <source>The capacity is checked automatically, also after a restart of this program.</source>
        <translation>Die Kapazität wird automatisch geprüft, auch nach einem Neustart dieses Programms.</translation>
    </message>
    <message>
        <source>There is nothing to open. The capacity is checked automatically, also after a restart of this program.</source>
        <translation>Es gibt nichts zu öffnen. Die Kapazität wird automatisch geprüft, auch nach einem Neustart dieses Programms.</translation>
    </message>
    <message>
        <source>Complete the checkout in the browser, or pass its link on. The capacity is checked automatically, also after a restart of this program. If the page has expired, create a new checkout from the tenant.</source>
        <translation>Den Checkout im Browser abschließen oder seinen Link weitergeben. Die Kapazität wird automatisch geprüft, auch nach einem Neustart dieses Programms. Ist die Seite abgelaufen, beim Mandanten einen neuen Checkout erstellen.</translation>
    </message>
    <message>
        <source>Check the tenant&apos;s checkouts and invoices in %1, then press “I checked”. Until then no new one can be started for this tenant.</source>
        <translation>In %1 die Checkouts und Rechnungen des Mandanten prüfen, dann „Ich habe geprüft“ drücken. Bis dahin lässt sich für diesen Mandanten nichts Neues beginnen.</translation>
    </message>
    <message>
        <source>“Check now” reads the list of seats. If that doesn&apos;t help, check the tenant&apos;s seats in %1, then press “I checked”.</source>
        <translation>„Jetzt prüfen“ liest die Platzliste. Hilft das nicht, in %1 die Plätze des Mandanten prüfen, dann „Ich habe geprüft“ drücken.</translation>
    </message>
    <message>
        <source>The last check, at %1, failed: %2</source>
        <translation>Die letzte Prüfung (%1) ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Checking now.</source>
        <translation>Prüfung läuft.</translation>
    </message>
    <message>
        <source>Next check: %1.</source>
        <translation>Nächste Prüfung: %1.</translation>
    </message>
    <message>
        <source>You have checked in %1 whether this happened (%2, %3). It is closed here either way, so that a new one can be started.</source>
        <translation>In %1 wurde nachgesehen, ob dies geschehen ist (%2, %3). Gleich mit welchem Befund wird es hier geschlossen, damit etwas Neues beginnen kann.</translation>
    </message>
    <message>
        <source>The waiting people then get no seats automatically.</source>
        <translation>Die Wartenden bekommen dann nicht von selbst Plätze.</translation>
    </message>
    <message>
        <source>This program no longer watches for the new credits (%1). The checkout isn&apos;t cancelled: anyone who has its link can still complete it.</source>
        <translation>Dieses Programm achtet nicht mehr auf die neuen Credits (%1). Der Checkout wird nicht abgebrochen: Wer den Link hat, kann ihn noch abschließen.</translation>
    </message>
    <message>
        <source>This program no longer watches for the new capacity (%1). The checkout isn&apos;t cancelled: anyone who has its link can still complete it.</source>
        <translation>Dieses Programm achtet nicht mehr auf die neue Kapazität (%1). Der Checkout wird nicht abgebrochen: Wer den Link hat, kann ihn noch abschließen.</translation>
    </message>
    <message>
        <source>Asking again with the same key charges and deducts nothing twice.</source>
        <translation>Mit demselben Schlüssel erneut fragen berechnet oder verbraucht nichts doppelt.</translation>
    </message>
    <message>
        <source>It can&apos;t be asked again: the journal doesn&apos;t have what was sent, or it has changed.</source>
        <translation>Es lässt sich nicht erneut fragen: Das Journal enthält das Gesendete nicht, oder es ist nicht mehr dasselbe.</translation>
    </message>
</context>
<context>
    <name>IntentWords</name>
    <message>
        <source>More seats</source>
        <translation>Mehr Plätze</translation>
    </message>
    <message>
        <source>%1 → %2 seats</source>
        <translation>%1 → %2 Plätze</translation>
    </message>
    <message>
        <source>Up to %1 seats</source>
        <translation>Auf %1 Plätze</translation>
    </message>
    <message>
        <source>Seats for several people</source>
        <translation>Plätze für mehrere Personen</translation>
    </message>
    <message>
        <source>Seats for 1 person</source>
        <translation>Plätze für 1 Person</translation>
    </message>
    <message>
        <source>Seats for %1 people</source>
        <translation>Plätze für %1 Personen</translation>
    </message>
    <message>
        <source>as sent</source>
        <translation>wie gesendet</translation>
    </message>
    <message>
        <source>unit not sure</source>
        <translation>Einheit unsicher</translation>
    </message>
    <message>
        <source>currency not known</source>
        <translation>Währung unbekannt</translation>
    </message>
    <message>
        <source>capacity rose to %1 at %2, less than %3</source>
        <translation>Kapazität stieg auf %1 (%2), weniger als %3</translation>
    </message>
    <message>
        <source>capacity was %1 at %2</source>
        <translation>Kapazität war %1 (%2)</translation>
    </message>
    <message>
        <source>capacity rose from %1 to %2 at %3</source>
        <translation>Kapazität stieg von %1 auf %2 (%3)</translation>
    </message>
    <message>
        <source>Seat for %1</source>
        <translation>Platz für %1</translation>
    </message>
    <message>
        <source>Update of %1</source>
        <translation>Änderung von %1</translation>
    </message>
    <message>
        <source>Use of credits: %1</source>
        <translation>Verbrauch von Credits: %1</translation>
    </message>
    <message>
        <source>Add-on %1</source>
        <translation>Add-on %1</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Festgestellt</translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation>Nicht geschehen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>No longer awaited</source>
        <translation>Nicht mehr erwartet</translation>
    </message>
    <message>
        <source>No amount was known when it was confirmed.</source>
        <translation>Bei der Bestätigung war kein Betrag bekannt.</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>not in the list of seats at %1</source>
        <translation>nicht in der Platzliste (%1)</translation>
    </message>
    <message>
        <source>seen in the list of seats at %1</source>
        <translation>in der Platzliste gesehen (%1)</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 Personen</translation>
    </message>
    <message>
        <source>%1, get their seats then</source>
        <translation>%1, Zuweisung folgt dann</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Use of %1 credits from %2</source>
        <translation>Verbrauch von %1 Credits aus %2</translation>
    </message>
    <message>
        <source>Add-on %1 (%2 credits)</source>
        <translation>Add-on %1 (%2 Credits)</translation>
    </message>
    <message>
        <source>%1 credits left at %2</source>
        <translation>%1 Credits übrig um %2</translation>
    </message>
    <message>
        <source>add-on credits were %1 at %2</source>
        <translation>Add-on-Credits waren %1 (%2)</translation>
    </message>
    <message>
        <source>add-on credits rose from %1 to %2 at %3</source>
        <translation>Add-on-Credits stiegen von %1 auf %2 (%3)</translation>
    </message>
    <message>
        <source>add-on credits rose from %1 to %2 at %3, by %4, fewer than the %5 bought</source>
        <translation>Add-on-Credits stiegen von %1 auf %2 (%3), um %4, weniger als die %5 gekauften</translation>
    </message>
    <message>
        <source>%1; some may have been used since</source>
        <translation>%1; manche wurden vielleicht seither verbraucht</translation>
    </message>
    <message>
        <source>confirmed price</source>
        <translation>bestätigter Preis</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>other currency</source>
        <translation>andere Währung</translation>
    </message>
    <message>
        <source>capacity was %1 at %2, which is taken for another purchase</source>
        <translation>Kapazität war %1 (%2), einem anderen Kauf zugerechnet</translation>
    </message>
    <message>
        <source>Unknown kind “%1”</source>
        <translation>Unbekannte Art „%1“</translation>
    </message>
    <message>
        <source>capacity was %1 already, so only a further rise counts</source>
        <translation>Kapazität war schon %1, nur ein weiterer Anstieg zählt</translation>
    </message>
    <message>
        <source>Add-on %1 (%2 credits were confirmed, %3 names %4)</source>
        <translation>Add-on %1 (%2 Credits bestätigt, %3 nennt %4)</translation>
    </message>
    <message>
        <source>As %1 sent it; it could not be read as an amount.</source>
        <translation>Wie von %1 gesendet; nicht als Betrag lesbar.</translation>
    </message>
    <message>
        <source>As %1 sent it. What was shown before is so far from it that its unit isn&apos;t sure: %2.</source>
        <translation>Wie von %1 gesendet. Das zuvor Gezeigte liegt so weit davon, dass die Einheit nicht sicher ist: %2.</translation>
    </message>
    <message>
        <source>As %1 sent it; the currency isn&apos;t known.</source>
        <translation>Wie von %1 gesendet; die Währung ist unbekannt.</translation>
    </message>
    <message>
        <source>As %1 said it when it made the checkout.</source>
        <translation>Wie von %1 beim Erstellen des Checkouts genannt.</translation>
    </message>
    <message>
        <source>As %1 said it when it made the checkout; %2 was shown before.</source>
        <translation>Wie von %1 beim Erstellen des Checkouts genannt; zuvor wurde %2 gezeigt.</translation>
    </message>
    <message>
        <source>The price that was confirmed. %1 has not said an amount.</source>
        <translation>Der bestätigte Preis. %1 hat keinen Betrag genannt.</translation>
    </message>
    <message>
        <source>The estimate that was confirmed. %1 has not said an amount.</source>
        <translation>Die bestätigte Schätzung. %1 hat keinen Betrag genannt.</translation>
    </message>
    <message>
        <source>The estimate that was confirmed, in a currency that isn&apos;t known. %1 has not said an amount.</source>
        <translation>Die bestätigte Schätzung in einer unbekannten Währung. %1 hat keinen Betrag genannt.</translation>
    </message>
    <message>
        <source>%1 knew this key before it was sent from here: its answer may be another purchase&apos;s.</source>
        <translation>%1 kannte diesen Schlüssel, bevor er von hier gesendet wurde: Die Antwort kann zu einem anderen Kauf gehören.</translation>
    </message>
    <message>
        <source>Seat taken from %1</source>
        <translation>Platz entzogen: %1</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>%1, get no seats automatically</source>
        <translation>%1, keine automatische Zuweisung</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>prüft …</translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message>
        <source>The journal is being opened; until then nothing is sent that changes seats or may cost money.</source>
        <translation>Das Journal wird geöffnet; bis dahin wird nichts gesendet, was Plätze ändert oder Geld kosten kann.</translation>
    </message>
    <message>
        <source>The journal can&apos;t be created or opened, so nothing is sent that changes seats or may cost money. Reading works.</source>
        <translation>Das Journal ließ sich weder anlegen noch öffnen, deshalb wird nichts gesendet, was Plätze ändert oder Geld kosten kann. Lesen ist möglich.</translation>
    </message>
    <message>
        <source>The journal is write-protected, so nothing is sent that changes seats or may cost money. Reading works.</source>
        <translation>Das Journal ist schreibgeschützt, deshalb wird nichts gesendet, was Plätze ändert oder Geld kosten kann. Lesen ist möglich.</translation>
    </message>
    <message>
        <source>The disk is full and the journal can&apos;t be written, so nothing is sent that changes seats or may cost money. Reading works.</source>
        <translation>Der Datenträger ist voll und das Journal nicht beschreibbar, deshalb wird nichts gesendet, was Plätze ändert oder Geld kosten kann. Lesen ist möglich.</translation>
    </message>
    <message>
        <source>Another window of this program has the journal, so nothing is sent from this one that changes seats or may cost money. Reading works.</source>
        <translation>Ein anderes Fenster dieses Programms hat das Journal, deshalb wird von diesem aus nichts gesendet, was Plätze ändert oder Geld kosten kann. Lesen ist möglich.</translation>
    </message>
    <message>
        <source>The journal is damaged and was copied aside. Nothing is sent that changes seats or may cost money until a new one takes its place.</source>
        <translation>Das Journal ist beschädigt und wurde beiseite kopiert. Bis ein neues an seine Stelle tritt, wird nichts gesendet, was Plätze ändert oder Geld kosten kann.</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of this program, so nothing is sent that changes seats or may cost money. Reading works.</source>
        <translation>Das Journal stammt von einer neueren Version dieses Programms, deshalb wird nichts gesendet, was Plätze ändert oder Geld kosten kann. Lesen ist möglich.</translation>
    </message>
    <message>
        <source>The journal can&apos;t be written, so nothing is sent that changes seats or may cost money. Reading works.</source>
        <translation>Das Journal ist nicht beschreibbar, deshalb wird nichts gesendet, was Plätze ändert oder Geld kosten kann. Lesen ist möglich.</translation>
    </message>
    <message>
        <source>Allow writing to its folder, then try again.</source>
        <translation>Schreiben in seinen Ordner erlauben, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Make some room, then try again.</source>
        <translation>Speicherplatz freigeben, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Go on there, or close it and try again.</source>
        <translation>Dort fortfahren oder es schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>Use that version.</source>
        <translation>Jene Version verwenden.</translation>
    </message>
    <message>
        <source>Try again; if it stays, the details say what the system answered.</source>
        <translation>Erneut versuchen; bleibt es dabei, steht in den Details, was das System antwortete.</translation>
    </message>
    <message>
        <source>Look up at %1 what was open, because a new journal knows nothing of it.</source>
        <translation>Bei %1 nachsehen, was offen war, denn ein neues Journal weiß davon nichts.</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>The JSON is nested too deeply.</source>
        <translation>Das JSON ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Not valid JSON.</source>
        <translation>Kein gültiges JSON.</translation>
    </message>
</context>
<context>
    <name>LeftAnswers</name>
    <message>
        <source>%1:</source>
        <comment>what was begun</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>Es wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>Nothing was sent, because it could not be written to the journal first.</source>
        <translation>Es wurde nichts gesendet, weil es sich nicht zuvor ins Journal schreiben ließ.</translation>
    </message>
    <message>
        <source>An answer that came after its window was closed</source>
        <translation>Antwort nach dem Schließen des Fensters</translation>
    </message>
    <message>
        <source>%1: on its way. The answer appears here and in Payments.</source>
        <translation>%1: unterwegs. Die Antwort erscheint hier und unter „Zahlungen“.</translation>
    </message>
    <message>
        <source>%1: on its way. The answer appears here and in Activity.</source>
        <translation>%1: unterwegs. Die Antwort erscheint hier und unter „Aktivität“.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>There is no display here for a window. The export commands need none; crovver-desk --help has them.</source>
        <translation>Hier gibt es keinen Bildschirm für ein Fenster. Die Export-Befehle brauchen keinen; crovver-desk --help nennt sie.</translation>
    </message>
    <message>
        <source>If there is one, DISPLAY or WAYLAND_DISPLAY must name it; Wayland alone needs the package qt6-wayland.</source>
        <translation>Wenn es einen gibt, muss DISPLAY oder WAYLAND_DISPLAY ihn nennen; Wayland allein braucht das Paket qt6-wayland.</translation>
    </message>
    <message>
        <source>Crovver asked for fewer requests; waiting until %1.</source>
        <translation>Crovver hat um weniger Anfragen gebeten; gewartet wird bis %1.</translation>
    </message>
    <message>
        <source>There is no account “%1”, or there are several.</source>
        <translation>Das Konto „%1“ gibt es nicht, oder mehrfach.</translation>
    </message>
    <message>
        <source>The keychain didn&apos;t give the key of %1. %2</source>
        <translation>Der Schlüsselbund lieferte den Schlüssel von %1 nicht. %2</translation>
    </message>
</context>
<context>
    <name>MoneyQuestion</name>
    <message numerus="yes">
        <source>Nothing was sent: the question was open for more than %n minute(s).</source>
        <translation>
            <numerusform>Es wurde nichts gesendet: Die Frage war länger als %n Minute offen.</numerusform>
            <numerusform>Es wurde nichts gesendet: Die Frage war länger als %n Minuten offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent: other lines would be sent now.</source>
        <translation>Es wurde nichts gesendet: Jetzt würden andere Zeilen gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>These figures are being read again, because the question was open for more than %n minute(s). Nothing was sent.</source>
        <translation>
            <numerusform>Diese Zahlen werden neu gelesen, weil die Frage länger als %n Minute offen war. Es wurde nichts gesendet.</numerusform>
            <numerusform>Diese Zahlen werden neu gelesen, weil die Frage länger als %n Minuten offen war. Es wurde nichts gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>These figures are being read again, because newer ones came in. Nothing was sent.</source>
        <translation>Diese Zahlen werden neu gelesen, weil neuere eingetroffen sind. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Before: %1. Now: %2.</source>
        <comment>amounts</comment>
        <translation>Vorher: %1. Jetzt: %2.</translation>
    </message>
    <message numerus="yes">
        <source>These figures were updated, because the question was open for more than %n minute(s).</source>
        <translation>
            <numerusform>Diese Zahlen wurden aktualisiert, weil die Frage länger als %n Minute offen war.</numerusform>
            <numerusform>Diese Zahlen wurden aktualisiert, weil die Frage länger als %n Minuten offen war.</numerusform>
        </translation>
    </message>
    <message>
        <source>These figures were updated, because the number of seats has changed meanwhile.</source>
        <translation>Diese Zahlen wurden aktualisiert, weil sich die Platzzahl inzwischen geändert hat.</translation>
    </message>
    <message>
        <source>These figures were updated, because another purchase was started or settled meanwhile.</source>
        <translation>Diese Zahlen wurden aktualisiert, weil inzwischen ein anderer Kauf begonnen oder geklärt wurde.</translation>
    </message>
    <message>
        <source>These figures were updated, because the credits have changed meanwhile.</source>
        <translation>Diese Zahlen wurden aktualisiert, weil sich das Guthaben inzwischen geändert hat.</translation>
    </message>
    <message>
        <source>These figures were updated, because the price has changed meanwhile.</source>
        <translation>Diese Zahlen wurden aktualisiert, weil sich der Preis inzwischen geändert hat.</translation>
    </message>
    <message>
        <source>These figures were updated, because other lines would be sent now.</source>
        <translation>Diese Zahlen wurden aktualisiert, weil jetzt andere Zeilen gesendet würden.</translation>
    </message>
    <message>
        <source>Nothing was sent: the number of seats has changed meanwhile.</source>
        <translation>Es wurde nichts gesendet: Die Platzzahl hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Nothing was sent: another purchase was started or settled meanwhile.</source>
        <translation>Es wurde nichts gesendet: Inzwischen wurde ein anderer Kauf begonnen oder geklärt.</translation>
    </message>
    <message>
        <source>Nothing was sent: the credits have changed meanwhile.</source>
        <translation>Es wurde nichts gesendet: Das Guthaben hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Nothing was sent: the price has changed meanwhile.</source>
        <translation>Es wurde nichts gesendet: Der Preis hat sich inzwischen geändert.</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>%1 – %2</source>
        <comment>a dialog and the window that it is over</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>PaymentWatch</name>
    <message>
        <source>More seats for %1</source>
        <translation>Mehr Plätze für %1</translation>
    </message>
    <message>
        <source>The capacity rose from %1 to %2.</source>
        <translation>Die Kapazität stieg von %1 auf %2.</translation>
    </message>
    <message>
        <source>Seats in %1</source>
        <translation>Plätze bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting person(s) got a seat.</source>
        <translation>
            <numerusform>%n wartende Person bekam einen Platz.</numerusform>
            <numerusform>%n Wartende bekamen einen Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 waiting people got a seat.</source>
        <translation>Wartende mit neuem Platz: %1 von %2.</translation>
    </message>
    <message>
        <source>Add-on credits rose from %1 to %2 at %3.</source>
        <translation>Die Add-on-Credits stiegen von %1 auf %2 (%3).</translation>
    </message>
    <message>
        <source>That is fewer than the %1 bought; some may have been used since.</source>
        <translation>Das sind weniger als die %1 gekauften; manche wurden vielleicht schon verbraucht.</translation>
    </message>
    <message>
        <source>Credits for %1</source>
        <translation>Credits für %1</translation>
    </message>
</context>
<context>
    <name>Proration</name>
    <message>
        <source>%1 The charge may be %2.</source>
        <translation>%1 Berechnet wird vielleicht %2.</translation>
    </message>
    <message>
        <source>The subscription&apos;s currency isn&apos;t known, so no amount can be worked out.</source>
        <translation>Die Währung des Abonnements ist unbekannt, deshalb lässt sich kein Betrag errechnen.</translation>
    </message>
    <message>
        <source>This plan isn&apos;t sold by the seat.</source>
        <translation>Dieser Tarif wird nicht je Platz verkauft.</translation>
    </message>
    <message>
        <source>This plan is paid once: there is no period of which a share could be charged.</source>
        <translation>Dieser Tarif wird einmalig bezahlt: Es gibt keinen Zeitraum, der sich anteilig berechnen ließe.</translation>
    </message>
    <message>
        <source>The subscription isn&apos;t running.</source>
        <translation>Das Abonnement läuft nicht.</translation>
    </message>
    <message>
        <source>The subscription ends with its period. What more seats cost until then isn&apos;t documented.</source>
        <translation>Das Abonnement endet mit seinem Zeitraum. Was weitere Plätze bis dahin kosten, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>The plan has no price per seat in %1.</source>
        <translation>Der Tarif hat keinen Preis je Platz in %1.</translation>
    </message>
    <message>
        <source>The plan&apos;s price per seat isn&apos;t an amount in %1.</source>
        <translation>Der Preis je Platz dieses Tarifs ist kein Betrag in %1.</translation>
    </message>
    <message>
        <source>It isn&apos;t known how many seats are paid for.</source>
        <translation>Wie viele Plätze bezahlt sind, ist unbekannt.</translation>
    </message>
    <message>
        <source>This number of seats can&apos;t be ordered.</source>
        <translation>Diese Anzahl Plätze ist nicht bestellbar.</translation>
    </message>
    <message>
        <source>The start or the end of the billing period isn&apos;t known.</source>
        <translation>Anfang oder Ende des Abrechnungszeitraums ist unbekannt.</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock the billing period hasn&apos;t begun.</source>
        <translation>Nach der Uhr dieses Rechners hat der Abrechnungszeitraum noch nicht begonnen.</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock the billing period is over. Reload to see the new one.</source>
        <translation>Nach der Uhr dieses Rechners ist der Abrechnungszeitraum vorbei. Neu laden zeigt den neuen.</translation>
    </message>
    <message>
        <source>The amount is too large to be worked out.</source>
        <translation>Der Betrag ist zu groß zum Errechnen.</translation>
    </message>
    <message>
        <source>The number of seats must be 1 or more.</source>
        <translation>Die Anzahl der Plätze muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>It isn&apos;t known how many seats are paid for, so more can&apos;t be ordered yet.</source>
        <translation>Wie viele Plätze bezahlt sind, ist unbekannt; deshalb sind noch keine weiteren bestellbar.</translation>
    </message>
    <message>
        <source>Paid for already: %1. Only a higher number can be ordered.</source>
        <translation>Schon bezahlt: %1. Bestellbar ist nur eine höhere Anzahl.</translation>
    </message>
    <message>
        <source>The plan&apos;s minimum is %1.</source>
        <translation>Das Minimum des Tarifs ist %1.</translation>
    </message>
    <message>
        <source>The plan&apos;s maximum is %1.</source>
        <translation>Das Maximum des Tarifs ist %1.</translation>
    </message>
    <message>
        <source>The highest number that can be ordered is %1.</source>
        <translation>Die höchste bestellbare Anzahl ist %1.</translation>
    </message>
    <message>
        <source>From %1 to %2 seats: is that the number you mean?</source>
        <translation>Von %1 auf %2 Plätze: Ist diese Anzahl gemeint?</translation>
    </message>
    <message>
        <source>%1 is the currency of this tenant&apos;s add-ons.</source>
        <translation>%1 ist die Währung der Add-ons dieses Mandanten.</translation>
    </message>
    <message>
        <source>%1 is the currency of the newest invoice.</source>
        <translation>%1 ist die Währung der neuesten Rechnung.</translation>
    </message>
    <message>
        <source>%1 is the plan&apos;s only currency.</source>
        <translation>%1 ist die einzige Währung des Tarifs.</translation>
    </message>
    <message>
        <source>The currency isn&apos;t known: amounts are bare numbers.</source>
        <translation>Die Währung ist unbekannt: Beträge sind bloße Zahlen.</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <translation>%1 von %2 Tagen</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 ÷ %4 = %5</source>
        <translation>%1 × %2 × %3 ÷ %4 = %5</translation>
    </message>
    <message>
        <source>Not rounded: it comes out even.</source>
        <translation>Nicht gerundet: Es geht glatt auf.</translation>
    </message>
    <message>
        <source>Rounded to the nearest %1, a half up.</source>
        <translation>Kaufmännisch auf %1 gerundet.</translation>
    </message>
    <message>
        <source>No amount was shown that the charge could be compared with.</source>
        <translation>Es wurde kein Betrag gezeigt, mit dem sich der berechnete vergleichen ließe.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 It sent %2.</source>
        <translation>%1 Gesendet wurde %2.</translation>
    </message>
    <message>
        <source>%1 sent %2 as the charge; what was shown is %3. These don&apos;t fit together, so nothing was opened.</source>
        <translation>%1 sendete %2 als zu berechnenden Betrag; gezeigt wurde %3. Das passt nicht zusammen, deshalb wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>In a trial the charge may be 0. What %1 does isn&apos;t documented.</source>
        <translation>In der Probezeit kann der Betrag 0 sein. Was %1 tut, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>What %1 sent as the plan&apos;s price per seat isn&apos;t understood.</source>
        <translation>Was %1 als Preis je Platz des Tarifs gesendet hat, ist unverständlich.</translation>
    </message>
    <message>
        <source>What %1 sent as the number of included seats isn&apos;t understood.</source>
        <translation>Was %1 als Anzahl der enthaltenen Plätze gesendet hat, ist unverständlich.</translation>
    </message>
    <message>
        <source>What %1 sent as the plan&apos;s least or most seats isn&apos;t understood.</source>
        <translation>Was %1 als kleinste oder größte Platzzahl des Tarifs gesendet hat, ist unverständlich.</translation>
    </message>
    <message>
        <source>What %1 sent as the start or the end of the billing period isn&apos;t understood.</source>
        <translation>Was %1 als Anfang oder Ende des Abrechnungszeitraums gesendet hat, ist unverständlich.</translation>
    </message>
    <message>
        <source>%1 is the currency of %2&apos;s quote.</source>
        <translation>%1 ist die Währung des Angebots von %2.</translation>
    </message>
    <message>
        <source>%1 charges %2; %3 was shown. That is at most one day&apos;s charge apart.</source>
        <translation>%1 berechnet %2; gezeigt wurde %3. Der Unterschied ist höchstens der Betrag eines Tages.</translation>
    </message>
    <message>
        <source>%1 charges %2, but %3 was shown.</source>
        <translation>%1 berechnet %2, aber gezeigt wurde %3.</translation>
    </message>
    <message>
        <source>%1 charges %2, but %3 was shown. The currencies differ, so nothing was opened.</source>
        <translation>%1 berechnet %2, aber gezeigt wurde %3. Die Währungen sind verschieden, deshalb wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>%1 charges in %2, but %3 was shown. The currencies differ, so nothing was opened.</source>
        <translation>%1 berechnet in %2, aber gezeigt wurde %3. Die Währungen sind verschieden, deshalb wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>%1 credits %2 instead of charging something, so nothing was opened.</source>
        <translation>%1 schreibt %2 gut, statt etwas zu berechnen; deshalb wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t say what it charges.</source>
        <translation>%1 sagte nicht, was es berechnet.</translation>
    </message>
    <message>
        <source>%1&apos;s description: %2</source>
        <translation>Beschreibung von %1: %2</translation>
    </message>
    <message>
        <source>%1&apos;s calculation: %2</source>
        <translation>Berechnung von %1: %2</translation>
    </message>
    <message>
        <source>%1&apos;s price per seat: %2</source>
        <translation>Preis je Platz laut %1: %2</translation>
    </message>
    <message>
        <source>Days as %1 counts them: %2 of %3</source>
        <translation>Tage, wie %1 sie zählt: %2 von %3</translation>
    </message>
    <message>
        <source>Days left as %1 counts them: %2</source>
        <translation>Resttage, wie %1 sie zählt: %2</translation>
    </message>
</context>
<context>
    <name>ProrationDecoder</name>
    <message>
        <source>not a decimal number</source>
        <translation>keine Dezimalzahl</translation>
    </message>
    <message>
        <source>data: nothing that tells what was done</source>
        <translation>data: nichts sagt, was getan wurde</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>too long to be kept</source>
        <translation>zu lang zum Aufbewahren</translation>
    </message>
</context>
<context>
    <name>PurchaseOutcome</name>
    <message>
        <source>Waiting for the payment</source>
        <translation>Warten auf die Zahlung</translation>
    </message>
    <message>
        <source>The payment page was handed to your browser.</source>
        <translation>Die Zahlungsseite wurde an den Browser übergeben.</translation>
    </message>
    <message>
        <source>No browser could be started, so nothing was opened. Copy the link and open it elsewhere.</source>
        <translation>Es ließ sich kein Browser starten; nichts wurde geöffnet. Den Link kopieren und anderswo öffnen.</translation>
    </message>
    <message>
        <source>The checkout is there; its page has not been opened from here.</source>
        <translation>Der Checkout ist da; seine Seite wurde von hier aus nicht geöffnet.</translation>
    </message>
    <message>
        <source>The answer to a repeated call names no amount: %1 is the one that was confirmed.</source>
        <translation>Die Antwort auf den wiederholten Aufruf nennt keinen Betrag: %1 ist der bestätigte.</translation>
    </message>
    <message>
        <source>Open the payment page again</source>
        <translation>Zahlungsseite erneut öffnen</translation>
    </message>
    <message>
        <source>Open the payment page</source>
        <translation>Zahlungsseite öffnen</translation>
    </message>
    <message>
        <source>Shown before</source>
        <translation>Zuvor gezeigt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>The checkout exists, but nothing was opened.</source>
        <translation>Der Checkout besteht, aber nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>Open payment page for %1</source>
        <translation>Zahlungsseite für %1 öffnen</translation>
    </message>
    <message>
        <source>The checkout exists. Copy its link and compare the amount on its page before anybody pays.</source>
        <translation>Der Checkout besteht. Den Link kopieren und den Betrag auf der Seite vergleichen, bevor jemand zahlt.</translation>
    </message>
    <message>
        <source>The checkout exists. Look at the link before you use it.</source>
        <translation>Der Checkout besteht. Den Link vor der Verwendung ansehen.</translation>
    </message>
    <message>
        <source>The request was not sent.</source>
        <translation>Die Anfrage wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>That was confirmed.</source>
        <translation>Das wurde bestätigt.</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 schreibt gut</translation>
    </message>
    <message>
        <source>%1 charges</source>
        <translation>%1 berechnet</translation>
    </message>
    <message>
        <source>%1 refused the request.</source>
        <translation>%1 hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Nichts zu zahlen</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>No amount from %1</source>
        <translation>Kein Betrag von %1</translation>
    </message>
    <message>
        <source>Different charge</source>
        <translation>Abweichender Betrag</translation>
    </message>
    <message>
        <source>Possibly another purchase</source>
        <translation>Vielleicht ein anderer Kauf</translation>
    </message>
    <message>
        <source>Credit instead of a charge</source>
        <translation>Gutschrift statt Betrag</translation>
    </message>
    <message>
        <source>Amount not certain</source>
        <translation>Betrag unsicher</translation>
    </message>
    <message>
        <source>Key used before</source>
        <translation>Schlüssel schon verwendet</translation>
    </message>
    <message>
        <source>The checkout exists, but nothing was opened. Check this tenant in %1 before anybody pays.</source>
        <translation>Der Checkout besteht, aber nichts wurde geöffnet. Diesen Mandanten in %1 prüfen, bevor jemand zahlt.</translation>
    </message>
    <message>
        <source>Link not opened</source>
        <translation>Link nicht geöffnet</translation>
    </message>
</context>
<context>
    <name>SeatCharts</name>
    <message>
        <source>This plan has no seats</source>
        <translation>Dieser Tarif hat keine Plätze</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>%1 in use, capacity not known</source>
        <translation>%1 belegt, Kapazität nicht bekannt</translation>
    </message>
    <message>
        <source>%1 paid for, use not known</source>
        <translation>%1 bezahlt, Belegung nicht bekannt</translation>
    </message>
    <message>
        <source>Seats not known yet</source>
        <translation>Plätze noch nicht bekannt</translation>
    </message>
    <message>
        <source>Full about %1 at the pace since %2</source>
        <translation>Voll etwa am %1, wenn es so weitergeht wie seit %2</translation>
    </message>
</context>
<context>
    <name>SeatDecoder</name>
    <message>
        <source>%1: asked for %2, the server says %3</source>
        <translation>%1: gefragt nach %2, der Server sagt %3</translation>
    </message>
    <message>
        <source>data.allocations: %1 rows in one page</source>
        <translation>data.allocations: %1 Zeilen auf einer Seite</translation>
    </message>
    <message>
        <source>data.allocations: %1 rows, asked for %2</source>
        <translation>data.allocations: %1 Zeilen, gefragt waren %2</translation>
    </message>
</context>
<context>
    <name>SeatDraft</name>
    <message>
        <source>This doesn&apos;t look like an e-mail address. It is sent as it is.</source>
        <translation>Das sieht nicht nach einer E-Mail-Adresse aus. Es wird unverändert gesendet.</translation>
    </message>
    <message>
        <source>This isn&apos;t JSON: %1, at character %2.</source>
        <translation>Das ist kein JSON: %1, bei Zeichen %2.</translation>
    </message>
    <message>
        <source>The metadata must be a JSON object: {…}.</source>
        <translation>Die Metadaten müssen ein JSON-Objekt sein: {…}.</translation>
    </message>
    <message>
        <source>A value has no key.</source>
        <translation>Ein Wert hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The key %1 occurs twice.</source>
        <translation>Der Schlüssel %1 kommt zweimal vor.</translation>
    </message>
    <message>
        <source>Metadata kept with other values: %1.</source>
        <translation>Metadaten mit anderen Werten übernommen: %1.</translation>
    </message>
    <message>
        <source>Other metadata kept: %1.</source>
        <translation>Weitere Metadaten: %1.</translation>
    </message>
</context>
<context>
    <name>SeatExport</name>
    <message>
        <source>%1 counts %2 active seats and lists %3, also when asked again. Which of the two is right isn&apos;t known here.</source>
        <translation>%1 zählt %2 aktive Plätze und führt %3 auf, auch auf erneute Frage. Was davon stimmt, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 seats were read in %2 passes, and %3 says there are %4. The list kept changing; try again.</source>
        <translation>%1 Plätze wurden in %2 Durchgängen gelesen, und %3 nennt %4. Die Liste hat sich dabei geändert; erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>SeatFigures</name>
    <message>
        <source>%1 by the seat count (%2)</source>
        <translation>%1 nach der Platzzählung (%2)</translation>
    </message>
    <message>
        <source>%1 beside the list of seats (%2)</source>
        <translation>%1 neben der Platzliste (%2)</translation>
    </message>
    <message>
        <source>%1 in the list of seats (%2)</source>
        <translation>%1 in der Platzliste (%2)</translation>
    </message>
    <message>
        <source>%1 by the subscription (%2)</source>
        <translation>%1 nach dem Abonnement (%2)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the figures of a disagreement</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 gives different numbers of seats in use: %2.</source>
        <translation>%1 nennt verschiedene Zahlen belegter Plätze: %2.</translation>
    </message>
    <message>
        <source>%1 gives different numbers of seats paid for: %2.</source>
        <translation>%1 nennt verschiedene Zahlen bezahlter Plätze: %2.</translation>
    </message>
</context>
<context>
    <name>SeatHistory</name>
    <message>
        <source>Bought: capacity %1 → %2</source>
        <translation>Gekauft: Kapazität %1 → %2</translation>
    </message>
    <message>
        <source>Ordered, not paid yet: capacity %1 → %2</source>
        <translation>Bestellt, noch nicht bezahlt: Kapazität %1 → %2</translation>
    </message>
    <message>
        <source>Ordered, outcome unknown: capacity %1 → %2</source>
        <translation>Bestellt, Ausgang unbekannt: Kapazität %1 → %2</translation>
    </message>
</context>
<context>
    <name>SeatWriteDecoder</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not a list</source>
        <translation>keine Liste</translation>
    </message>
    <message>
        <source>not an identifier</source>
        <translation>keine Kennung</translation>
    </message>
    <message>
        <source>data: none of success, requiresProration, requiresCheckout is true</source>
        <translation>data: weder success noch requiresProration noch requiresCheckout ist true</translation>
    </message>
    <message>
        <source>data: none of allocated, skipped, rejected is a list</source>
        <translation>data: weder allocated noch skipped noch rejected ist eine Liste</translation>
    </message>
</context>
<context>
    <name>SettingsValues</name>
    <message>
        <source>Type the name of a host, e.g. pay.example.com.</source>
        <translation>Einen Hostnamen eingeben, z. B. pay.example.com.</translation>
    </message>
    <message>
        <source>This isn&apos;t the name of a host. It has no https://, port, path or *, and it isn&apos;t an IP address.</source>
        <translation>Das ist kein Hostname. Er hat kein https://, keinen Port, keinen Pfad und kein * und ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 ist schon in der Liste.</translation>
    </message>
    <message>
        <source>%1 is trusted without being added.</source>
        <translation>%1 ist auch ohne Eintrag vertrauenswürdig.</translation>
    </message>
    <message>
        <source>The list is full.</source>
        <translation>Die Liste ist voll.</translation>
    </message>
</context>
<context>
    <name>Subscription</name>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Probezeit</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Past due</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation>Endet bald</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Gekündigt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Unbezahlt</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Unvollständig</translation>
    </message>
    <message>
        <source>Never completed</source>
        <translation>Nie abgeschlossen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>No subscription</source>
        <translation>Kein Abonnement</translation>
    </message>
    <message>
        <source>%1: not known to this version of the program.</source>
        <translation>%1: dieser Version des Programms nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>TenantHeader</name>
    <message>
        <source>monthly</source>
        <translation>monatlich</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>jährlich</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmalig</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Trial ended on %1</source>
        <translation>Probezeit endete am %1</translation>
    </message>
    <message>
        <source>Trial ends on %1</source>
        <translation>Probezeit endet am %1</translation>
    </message>
    <message>
        <source>Was to renew on %1</source>
        <translation>Verlängerung war fällig am %1</translation>
    </message>
    <message>
        <source>Renews on %1</source>
        <translation>Verlängerung am %1</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Endete am %1</translation>
    </message>
    <message>
        <source>Ends on %1</source>
        <translation>Endet am %1</translation>
    </message>
    <message>
        <source>This tenant is switched off.</source>
        <translation>Dieser Mandant ist abgeschaltet.</translation>
    </message>
    <message>
        <source>No active subscription: nobody here can have a seat.</source>
        <translation>Kein aktives Abonnement: Hier kann niemand einen Platz haben.</translation>
    </message>
    <message>
        <source>A payment is overdue.</source>
        <translation>Eine Zahlung ist überfällig.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more seat(s) in use than paid for.</source>
        <translation>
            <numerusform>%Ln Platz mehr belegt als bezahlt.</numerusform>
            <numerusform>%Ln Plätze mehr belegt als bezahlt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every seat is in use.</source>
        <translation>Alle Plätze sind belegt.</translation>
    </message>
    <message>
        <source> +%1</source>
        <translation> +%1</translation>
    </message>
    <message>
        <source>No subscription</source>
        <translation>Kein Abonnement</translation>
    </message>
    <message>
        <source>Ends; the date isn&apos;t known</source>
        <translation>Endet; Datum unbekannt</translation>
    </message>
    <message>
        <source>Ended; the date isn&apos;t known</source>
        <translation>Endete; Datum unbekannt</translation>
    </message>
    <message>
        <source>The period ended on %1</source>
        <translation>Zeitraum endete am %1</translation>
    </message>
    <message>
        <source>The period ends on %1</source>
        <translation>Zeitraum endet am %1</translation>
    </message>
    <message>
        <source>The subscription ends and won&apos;t renew.</source>
        <translation>Das Abonnement endet und verlängert sich nicht.</translation>
    </message>
    <message>
        <source>The subscription ends and won&apos;t renew. %1&apos;s API can&apos;t undo a cancellation.</source>
        <translation>Das Abonnement endet und verlängert sich nicht. Die API von %1 kann eine Kündigung nicht zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>TenantPreview</name>
    <message>
        <source>%1, %2</source>
        <comment>amount and state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was done and its result</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Without an ID nothing can be done for this tenant.</source>
        <translation>Ohne ID lässt sich für diesen Mandanten nichts tun.</translation>
    </message>
    <message>
        <source>Without an active subscription nobody can have a seat.</source>
        <translation>Ohne aktives Abonnement kann niemand einen Platz haben.</translation>
    </message>
</context>
<context>
    <name>WireReader</name>
    <message>
        <source>not text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>not an identifier</source>
        <translation>keine Kennung</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>not a whole number</source>
        <translation>keine ganze Zahl</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>not a decimal number</source>
        <translation>keine Dezimalzahl</translation>
    </message>
    <message>
        <source>not true or false</source>
        <translation>weder true noch false</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>not a list</source>
        <translation>keine Liste</translation>
    </message>
    <message>
        <source>longer than 65,536 characters, and cut there</source>
        <translation>länger als 65.536 Zeichen und dort abgeschnitten</translation>
    </message>
</context>
<context>
    <name>WriteBody</name>
    <message>
        <source>A person has no ID.</source>
        <translation>Eine Person hat keine ID.</translation>
    </message>
    <message>
        <source>This text can&apos;t be part of a request.</source>
        <translation>Dieser Text kann nicht Teil einer Anfrage sein.</translation>
    </message>
    <message>
        <source>The tenant has no ID.</source>
        <translation>Der Mandant hat keine ID.</translation>
    </message>
    <message>
        <source>This ID can&apos;t be part of a request.</source>
        <translation>Diese ID kann nicht Teil einer Anfrage sein.</translation>
    </message>
    <message>
        <source>The metadata can&apos;t be read. %1</source>
        <translation>Die Metadaten sind nicht lesbar. %1</translation>
    </message>
    <message>
        <source>The metadata is not a JSON object.</source>
        <translation>Die Metadaten sind kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A batch has 1 to %1 people, not %2.</source>
        <translation>Ein Stapel hat 1 bis %1 Personen, nicht %2.</translation>
    </message>
    <message>
        <source>%1 is in the batch twice.</source>
        <translation>%1 ist zweimal im Stapel.</translation>
    </message>
    <message>
        <source>The new capacity must be at least 1.</source>
        <translation>Die neue Kapazität muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>The number of credits must be at least 1.</source>
        <translation>Die Zahl der Credits muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>The credit pool or the idempotency key is missing.</source>
        <translation>Der Credit-Pool oder der Idempotenzschlüssel fehlt.</translation>
    </message>
    <message>
        <source>The add-on, its currency or the idempotency key is missing.</source>
        <translation>Das Add-on, seine Währung oder der Idempotenzschlüssel fehlt.</translation>
    </message>
    <message>
        <source>A text is too long: it could not be read back.</source>
        <translation>Ein Text ist zu lang: Er könnte nicht wieder gelesen werden.</translation>
    </message>
</context>
<context>
    <name>WriteWords</name>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>No connection came about in time.</source>
        <translation>Es kam rechtzeitig keine Verbindung zustande.</translation>
    </message>
    <message>
        <source>The connection isn&apos;t secure.</source>
        <translation>Die Verbindung ist nicht sicher.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Netzwerk prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>In %1 erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the account&apos;s secret key.</source>
        <translation>Den geheimen Schlüssel des Kontos prüfen.</translation>
    </message>
    <message>
        <source>Start a subscription for the tenant first.</source>
        <translation>Zuerst ein Abonnement für den Mandanten beginnen.</translation>
    </message>
    <message>
        <source>This account is read-only.</source>
        <translation>Dieses Konto liest nur.</translation>
    </message>
    <message>
        <source>The journal of this program&apos;s actions is being read.</source>
        <translation>Das Journal der Aktionen dieses Programms wird gelesen.</translation>
    </message>
    <message>
        <source>The same is on its way already, or its outcome isn&apos;t known yet.</source>
        <translation>Dasselbe ist schon unterwegs, oder sein Ausgang ist noch unbekannt.</translation>
    </message>
    <message>
        <source>The request was not sent.</source>
        <translation>Die Anfrage wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tenant&apos;s name and its ID</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>account %1, %2</source>
        <comment>name and mode</comment>
        <translation>Konto %1, %2</translation>
    </message>
    <message>
        <source>It isn&apos;t sure which of the tenant&apos;s subscriptions this would be for. Look at its credits again first.</source>
        <translation>Für welches Abonnement des Mandanten dies wäre, ist nicht sicher. Zuerst seine Credits noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The same was begun for this tenant with another key of this address, or by a newer version of this program, and is still open. Look at it in Payments first.</source>
        <translation>Dasselbe wurde für diesen Mandanten mit einem anderen Schlüssel dieser Adresse oder von einer neueren Version dieses Programms begonnen und ist noch offen. Zuerst unter „Zahlungen“ nachsehen.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Es wurde nichts gesendet. %1</translation>
    </message>
    <message>
        <source>Nothing was sent, because it could not be written down first. %1</source>
        <translation>Es wurde nichts gesendet, weil es sich nicht zuvor festhalten ließ. %1</translation>
    </message>
    <message>
        <source>Whether this tenant has several active subscriptions could not be read, so it isn&apos;t sure whose credits these are. Read them again first.</source>
        <translation>Ob dieser Mandant mehrere aktive Abonnements hat, war nicht lesbar; zu welchem diese Credits gehören, ist deshalb nicht sicher. Zuerst die Credits neu lesen.</translation>
    </message>
    <message>
        <source>This tenant has several active subscriptions by now. Look at its credits again and choose one of them.</source>
        <translation>Dieser Mandant hat inzwischen mehrere aktive Abonnements. Seine Credits noch einmal ansehen und ein Abonnement wählen.</translation>
    </message>
    <message>
        <source>This server takes every subscription of the tenant for the newest one, so it would use that one&apos;s credits.</source>
        <translation>Dieser Server behandelt jedes Abonnement des Mandanten wie das neueste und würde dessen Credits verwenden.</translation>
    </message>
    <message>
        <source>This subscription of the tenant isn&apos;t active any more.</source>
        <translation>Dieses Abonnement des Mandanten ist nicht mehr aktiv.</translation>
    </message>
    <message>
        <source>%1 could not find what this is about.</source>
        <translation>%1 konnte nicht finden, worum es geht.</translation>
    </message>
</context>
<context>
    <name>desk::AboutDialog</name>
    <message>
        <source>About Crovver Desk</source>
        <translation>Über Crovver Desk</translation>
    </message>
    <message>
        <source>Crovver Desk</source>
        <translation>Crovver Desk</translation>
    </message>
    <message>
        <source>The desktop admin dashboard for the Crovver billing platform. Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>Das Verwaltungsprogramm für die Abrechnungsplattform Crovver. Freie Software unter der GNU General Public License, Version 3 oder neuer; ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Copy these facts</source>
        <translation>Angaben kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>desk::AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Try the key and save</source>
        <translation>Schlüssel prüfen und speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>desk::AccountMenu</name>
    <message>
        <source>A&amp;ccount</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>In neuem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Edit this account…</source>
        <translation>Dieses Konto &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Forget this account…</source>
        <translation>Dieses Konto &amp;vergessen …</translation>
    </message>
</context>
<context>
    <name>desk::ActiveAddonTableModel</name>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Käufe</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>Nächster Verfall</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>desk::ActivityPage</name>
    <message>
        <source>Go to &amp;tenant</source>
        <translation>Zum &amp;Mandanten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>The activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>No activity yet</source>
        <translation>Noch keine Aktivität</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Welche Zeilen</translation>
    </message>
    <message>
        <source>Search activity</source>
        <translation>Aktivität durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Every change that is made with this program is listed here: who made it, when, and its result.</source>
        <translation>Hier steht jede Änderung, die mit diesem Programm gemacht wird: von wem, wann und mit welchem Ergebnis.</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Search tenant, person or ID</source>
        <translation>Mandant, Person oder ID suchen</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Zur Zeile</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Nothing matches this search and this filter.</source>
        <translation>Nichts passt zu dieser Suche und diesem Filter.</translation>
    </message>
</context>
<context>
    <name>desk::ActivityTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>This line isn&apos;t what was written, or one before it is missing.</source>
        <translation>Diese Zeile ist nicht so, wie sie geschrieben wurde, oder eine davor fehlt.</translation>
    </message>
</context>
<context>
    <name>desk::ActivityViewModel</name>
    <message>
        <source>the newest %1 lines</source>
        <translation>die neuesten %1 Zeilen</translation>
    </message>
    <message>
        <source>the newest %1 lines were searched</source>
        <translation>durchsucht: die neuesten %1 Zeilen</translation>
    </message>
    <message>
        <source>The lines could not be verified.</source>
        <translation>Die Zeilen konnten nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Verified: no line was changed.</source>
        <translation>Geprüft: Keine Zeile wurde verändert.</translation>
    </message>
    <message>
        <source>Line %1 was changed or is missing. Newer lines may not be what was written, either.</source>
        <translation>Zeile %1 wurde verändert oder fehlt. Auch neuere Zeilen können verändert sein.</translation>
    </message>
</context>
<context>
    <name>desk::AddonDialog</name>
    <message>
        <source>Buy credits</source>
        <translation>Credits kaufen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Buy %1</source>
        <translation>%1 kaufen</translation>
    </message>
</context>
<context>
    <name>desk::AddonPurchaseViewModel</name>
    <message>
        <source>The same add-on, bought %1 by %2 for %3, still waits for its payment. If both are paid, both are charged.</source>
        <translation>Dasselbe Add-on, %1 von %2 für %3 gekauft, wartet noch auf seine Zahlung. Werden beide bezahlt, werden beide berechnet.</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>diesem Programm</translation>
    </message>
    <message>
        <source>The price could not be read again: %1 Nothing was sent. Close this, and try again.</source>
        <translation>Der Preis ließ sich nicht erneut lesen: %1 Es wurde nichts gesendet. Dieses Fenster schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t offer this add-on to the tenant any more. Nothing was sent.</source>
        <translation>%1 bietet dem Mandanten dieses Add-on nicht mehr an. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>desk::AddonTableModel</name>
    <message>
        <source>Add-on</source>
        <translation>Add-on</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Per 1,000 credits</source>
        <translation>Je 1.000 Credits</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Verfällt</translation>
    </message>
    <message>
        <source>In the pool now</source>
        <translation>Jetzt im Pool</translation>
    </message>
    <message>
        <source>end of the period</source>
        <translation>zum Zeitraumende</translation>
    </message>
    <message numerus="yes">
        <source>after %Ln day(s)</source>
        <translation>
            <numerusform>nach %Ln Tag</numerusform>
            <numerusform>nach %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>after some days</source>
        <translation>nach einigen Tagen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 of a limit of %2</source>
        <translation>%1 bei einer Grenze von %2</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Gerundet</translation>
    </message>
    <message>
        <source>Can&apos;t be bought</source>
        <translation>Nicht zu kaufen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>desk::AddonsTab</name>
    <message>
        <source>&amp;Buy…</source>
        <translation>&amp;Kaufen …</translation>
    </message>
    <message>
        <source>Purchases started here</source>
        <translation>Hier begonnene Käufe</translation>
    </message>
    <message>
        <source>The add-ons</source>
        <translation>Add-ons</translation>
    </message>
    <message>
        <source>No add-ons</source>
        <translation>Keine Add-ons</translation>
    </message>
    <message>
        <source>No add-on matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche zurücksetzen</translation>
    </message>
    <message>
        <source>No active subscription</source>
        <translation>Kein aktives Abonnement</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Add-ons</translation>
    </message>
    <message>
        <source>Quick filters</source>
        <translation>Schnellfilter</translation>
    </message>
    <message>
        <source>Search add-ons</source>
        <translation>Add-ons suchen</translation>
    </message>
    <message>
        <source>Search name, pool or ID</source>
        <translation>Name, Pool oder ID suchen</translation>
    </message>
    <message>
        <source>The newest add-ons</source>
        <translation>Die neuesten Add-ons</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was bought from here for this tenant.</source>
        <translation>Von hier wurde für diesen Mandanten nichts gekauft.</translation>
    </message>
    <message>
        <source>Choose an add-on in the list first.</source>
        <translation>Zuerst ein Add-on in der Liste wählen.</translation>
    </message>
    <message>
        <source>It can&apos;t be bought here. %1</source>
        <translation>Hier lässt es sich nicht kaufen. %1</translation>
    </message>
    <message>
        <source>Nothing is for sale to this tenant. Add-ons are made in %1.</source>
        <translation>Für diesen Mandanten wird nichts verkauft. Add-ons werden in %1 angelegt.</translation>
    </message>
    <message>
        <source>This add-on has unreadable data, so it can&apos;t be bought here.</source>
        <translation>Dieses Add-on hat unlesbare Daten und kann hier nicht gekauft werden.</translation>
    </message>
    <message>
        <source>Bought credits left</source>
        <translation>Übrige gekaufte Credits</translation>
    </message>
    <message>
        <source>Nothing matches this search.</source>
        <translation>Zu dieser Suche passt nichts.</translation>
    </message>
    <message>
        <source>Add-ons can only be bought with an active subscription.</source>
        <translation>Add-ons lassen sich nur mit einem aktiven Abonnement kaufen.</translation>
    </message>
</context>
<context>
    <name>desk::AddonsViewModel</name>
    <message>
        <source>What is left of bought credits</source>
        <translation>Was von gekauften Credits übrig ist</translation>
    </message>
    <message>
        <source>No bought credits are left.</source>
        <translation>Von gekauften Credits ist nichts übrig.</translation>
    </message>
    <message>
        <source>Export add-ons</source>
        <translation>Add-ons exportieren</translation>
    </message>
    <message>
        <source>What the search shows (%1)</source>
        <translation>Was die Suche zeigt (%1)</translation>
    </message>
    <message>
        <source>All add-ons (%1)</source>
        <translation>Alle Add-ons (%1)</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln add-on(s) with unreadable data can&apos;t be bought here</source>
        <translation>
            <numerusform>%Ln Add-on mit unlesbaren Daten kann hier nicht gekauft werden</numerusform>
            <numerusform>%Ln Add-ons mit unlesbaren Daten können hier nicht gekauft werden</numerusform>
        </translation>
    </message>
    <message>
        <source>This server doesn&apos;t say what is left of bought credits.</source>
        <translation>Dieser Server sagt nicht, was von gekauften Credits übrig ist.</translation>
    </message>
    <message>
        <source>Not known without an active subscription.</source>
        <translation>Ohne aktives Abonnement nicht bekannt.</translation>
    </message>
    <message>
        <source>This account is read-only.</source>
        <translation>Dieses Konto liest nur.</translation>
    </message>
</context>
<context>
    <name>desk::AgeLabel</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::AllocateDialog</name>
    <message>
        <source>Allocate a seat</source>
        <translation>Platz zuweisen</translation>
    </message>
    <message>
        <source>Add seats…</source>
        <translation>Plätze hinzufügen …</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>Allocate another</source>
        <translation>Weiteren zuweisen</translation>
    </message>
    <message>
        <source>Read the roster now</source>
        <translation>Platzliste jetzt lesen</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Update a seat</source>
        <translation>Platz aktualisieren</translation>
    </message>
    <message>
        <source>Spaces around the ID are left out.</source>
        <translation>Leerzeichen um die ID entfallen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;User ID (required)</source>
        <translation>&amp;Benutzer-ID (erforderlich)</translation>
    </message>
</context>
<context>
    <name>desk::AllocateViewModel</name>
    <message>
        <source>Update seat</source>
        <translation>Platz aktualisieren</translation>
    </message>
    <message>
        <source>Allocate seat</source>
        <translation>Platz zuweisen</translation>
    </message>
    <message>
        <source>This person has a seat already, since %1. Their details are updated; no seat is added.</source>
        <translation>Diese Person hat schon einen Platz, seit %1. Ihre Angaben werden aktualisiert; es kommt kein Platz hinzu.</translation>
    </message>
    <message>
        <source>A seat for this person is being allocated just now.</source>
        <translation>Dieser Person wird gerade ein Platz zugewiesen.</translation>
    </message>
    <message>
        <source>What became of this person&apos;s seat at %1 isn&apos;t known: the answer was lost. The roster is being read to find out.</source>
        <translation>Was aus dem Platz dieser Person wurde (%1), ist unbekannt: Die Antwort ging verloren. Zur Klärung wird die Platzliste gelesen.</translation>
    </message>
    <message>
        <source>Updating the seat</source>
        <translation>Platz wird aktualisiert</translation>
    </message>
    <message>
        <source>Allocating the seat</source>
        <translation>Platz wird zugewiesen</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>%1 aktualisiert</translation>
    </message>
    <message>
        <source>Allocated a seat to %1</source>
        <translation>%1: Platz zugewiesen</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation>%1 erfasst</translation>
    </message>
    <message>
        <source>It is a new seat, or new details of one that this person had: not every seat was loaded.</source>
        <translation>Der Platz ist neu, oder es sind neue Angaben zu einem vorhandenen dieser Person: Nicht alle Plätze waren geladen.</translation>
    </message>
    <message>
        <source>Seats in use: %1.</source>
        <translation>Belegte Plätze: %1.</translation>
    </message>
    <message>
        <source>More seats are in use than paid for.</source>
        <translation>Es sind mehr Plätze belegt als bezahlt.</translation>
    </message>
    <message>
        <source>All seats are in use</source>
        <translation>Alle Plätze sind belegt</translation>
    </message>
    <message>
        <source>Nothing was allocated.</source>
        <translation>Es wurde nichts zugewiesen.</translation>
    </message>
    <message>
        <source>The seat is as before.</source>
        <translation>Der Platz ist wie zuvor.</translation>
    </message>
    <message>
        <source>The roster could not be read: %1 It is tried again in 30 s.</source>
        <translation>Die Platzliste war nicht lesbar: %1 In 30 s wird es erneut versucht.</translation>
    </message>
    <message>
        <source>Reading the roster to find out…</source>
        <translation>Zur Klärung wird die Platzliste gelesen …</translation>
    </message>
    <message>
        <source>Updated %1 after all</source>
        <translation>%1 doch aktualisiert</translation>
    </message>
    <message>
        <source>%1 has a seat</source>
        <translation>%1 hat einen Platz</translation>
    </message>
    <message>
        <source>The answer was lost, but the roster shows it.</source>
        <translation>Die Antwort ging verloren, aber die Platzliste zeigt es.</translation>
    </message>
    <message>
        <source>The seat of %1 was not updated</source>
        <translation>Der Platz von %1 wurde nicht aktualisiert</translation>
    </message>
    <message>
        <source>%1 has no seat</source>
        <translation>%1 hat keinen Platz</translation>
    </message>
    <message>
        <source>The answer was lost, and the roster doesn&apos;t show it. It can be sent again.</source>
        <translation>Die Antwort ging verloren, und die Platzliste zeigt es nicht. Es kann erneut gesendet werden.</translation>
    </message>
    <message>
        <source>%1: sent “%2”, kept “%3”.</source>
        <translation>%1: gesendet „%2“, übernommen „%3“.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nothing was sent: this person has a seat, or other details than those that were filled in. Look at them again.</source>
        <translation>Es wurde nichts gesendet: Diese Person hat einen Platz oder andere Angaben als die eingetragenen. Die Angaben noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Nothing was sent: this person has no seat any more. Look at the details again.</source>
        <translation>Es wurde nichts gesendet: Diese Person hat keinen Platz mehr. Die Angaben noch einmal ansehen.</translation>
    </message>
    <message>
        <source>This user ID has characters that can&apos;t be seen, a delimiter, quotes or spaces, or looks like no ID. It is sent as it is.</source>
        <translation>Diese Benutzer-ID enthält unsichtbare Zeichen, ein Trennzeichen, Anführungszeichen oder Leerzeichen oder sieht nicht wie eine ID aus. Sie wird so gesendet, wie sie ist.</translation>
    </message>
    <message>
        <source>Not all of this seat could be read (%1), and an update would overwrite it.</source>
        <translation>Dieser Platz konnte nicht ganz gelesen werden (%1), und eine Aktualisierung würde ihn überschreiben.</translation>
    </message>
    <message>
        <source>User ID, e-mail and name are too long together: they could not be read back.</source>
        <translation>Benutzer-ID, E-Mail und Name sind zusammen zu lang: Sie könnten nicht wieder gelesen werden.</translation>
    </message>
    <message>
        <source>%1&apos;s quote for one more seat is a credit of %2.</source>
        <translation>Das Angebot von %1 für einen weiteren Platz ist eine Gutschrift von %2.</translation>
    </message>
    <message>
        <source>%1&apos;s quote for one more seat isn&apos;t an amount: %2.</source>
        <translation>Das Angebot von %1 für einen weiteren Platz ist kein Betrag: %2.</translation>
    </message>
    <message>
        <source>%1&apos;s quote for one more seat: %2.</source>
        <translation>Angebot von %1 für einen weiteren Platz: %2.</translation>
    </message>
    <message>
        <source>All %1 seats are in use. %2 will answer with what one more costs, and allocate nothing.</source>
        <translation>Alle %1 Plätze sind belegt. %2 wird antworten, was ein weiterer kostet, und nichts zuweisen.</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Ask what one more seat costs</source>
        <translation>Preis für einen weiteren Platz erfragen</translation>
    </message>
    <message>
        <source>Updated, but %1 kept other values</source>
        <translation>Geändert, aber %1 hat andere Werte behalten</translation>
    </message>
    <message>
        <source>Allocated, but %1 kept other values</source>
        <translation>Zugewiesen, aber %1 hat andere Werte behalten</translation>
    </message>
    <message>
        <source>It is in the journal and is sent once. You can close this window: the answer appears in the main window and in Activity.</source>
        <translation>Es steht im Journal und wird einmal gesendet. Dieses Fenster kann geschlossen werden: Die Antwort erscheint im Hauptfenster und unter „Aktivität“.</translation>
    </message>
    <message>
        <source>More seats needed</source>
        <translation>Weitere Plätze nötig</translation>
    </message>
    <message>
        <source>The update was sent once and its answer was lost. It isn&apos;t repeated automatically.</source>
        <translation>Die Änderung wurde einmal gesendet und ihre Antwort ging verloren. Sie wird nicht von selbst wiederholt.</translation>
    </message>
    <message>
        <source>The seat was requested once and the answer was lost. It isn&apos;t requested again automatically.</source>
        <translation>Der Platz wurde einmal angefordert und die Antwort ging verloren. Das wird nicht von selbst wiederholt.</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) of the roster didn&apos;t show it yet. It is read again automatically.</source>
        <translation>
            <numerusform>%n Lesevorgang der Platzliste zeigte es noch nicht. Sie wird automatisch erneut gelesen.</numerusform>
            <numerusform>%n Lesevorgänge der Platzliste zeigten es noch nicht. Sie wird automatisch erneut gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked: this person is not among the active seats.</source>
        <translation>Geprüft: Diese Person ist nicht unter den aktiven Plätzen.</translation>
    </message>
    <message>
        <source>Checked: %1 kept what was sent.</source>
        <translation>Geprüft: %1 hat das Gesendete übernommen.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a person&apos;s name and ID</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Update the seat of %1 in %2, %3.</source>
        <translation>Platz von %1 in %2 aktualisieren, %3.</translation>
    </message>
    <message>
        <source>Ask what one more seat for %1 costs in %2, %3.</source>
        <translation>Fragen, was ein weiterer Platz für %1 in %2 kostet, %3.</translation>
    </message>
    <message>
        <source>Give %1 a seat in %2, %3.</source>
        <translation>%1 einen Platz in %2 zuweisen, %3.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone here.</source>
        <translation>Hier nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>An empty field isn&apos;t sent. Whether %1 keeps or clears it isn&apos;t documented; it is checked afterwards.</source>
        <translation>Ein leeres Feld wird nicht gesendet. Ob %1 es dann behält oder leert, ist nicht dokumentiert; danach wird es geprüft.</translation>
    </message>
    <message>
        <source>Not all seats of this tenant are loaded, so this may update an existing seat.</source>
        <translation>Nicht alle Plätze dieses Mandanten sind geladen; vielleicht wird ein bestehender Platz aktualisiert.</translation>
    </message>
    <message>
        <source>A user ID is required.</source>
        <translation>Eine Benutzer-ID ist erforderlich.</translation>
    </message>
    <message>
        <source>Checking what %1 kept…</source>
        <translation>Es wird geprüft, was %1 übernommen hat …</translation>
    </message>
    <message>
        <source>What %1 kept could not be checked: %2</source>
        <translation>Was %1 übernommen hat, ließ sich nicht prüfen: %2</translation>
    </message>
</context>
<context>
    <name>desk::Application</name>
    <message>
        <source>Crovver Desk</source>
        <translation>Crovver Desk</translation>
    </message>
    <message>
        <source>The keychain has no key of %1. Type it to go on.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel von %1. Zum Fortfahren eingeben.</translation>
    </message>
    <message>
        <source>This desktop has no keychain that runs, so the key of %1 can&apos;t be read. Start it and try again, or type the key for this session.</source>
        <translation>Auf diesem Desktop läuft kein Schlüsselbund, daher kann der Schlüssel von %1 nicht gelesen werden. Schlüsselbund starten und erneut versuchen, oder den Schlüssel für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again, or type the key of %1 for this session.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren und erneut versuchen, oder den Schlüssel von %1 für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>The keychain refused to give the key of %1. Allow Crovver Desk there and try again, or type the key for this session.</source>
        <translation>Der Schlüsselbund gab den Schlüssel von %1 nicht heraus. Crovver Desk dort erlauben und erneut versuchen, oder den Schlüssel für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>The keychain didn&apos;t give the key of %1 (%2). Try again, or type the key for this session.</source>
        <translation>Der Schlüsselbund lieferte den Schlüssel von %1 nicht (%2). Erneut versuchen, oder den Schlüssel für diese Sitzung eingeben.</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>%1 vergessen?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>These have not ended, and nobody will look after them here any more:</source>
        <translation>Diese sind nicht abgeschlossen, und hier kümmert sich danach niemand mehr darum:</translation>
    </message>
    <message>
        <source>Its key is removed from the keychain, and what this program kept of it from this machine: payments, activity, imports, history and alerts. Nothing changes on the server. Export its activity first if you need it. This can&apos;t be undone.</source>
        <translation>Sein Schlüssel wird aus dem Schlüsselbund entfernt, und von diesem Rechner alles, was dieses Programm darüber aufbewahrt: Zahlungen, Aktivität, Importe, Verlauf und Warnungen. Auf dem Server ändert sich nichts. Die Aktivität bei Bedarf vorher exportieren. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Forget account</source>
        <translation>Konto vergessen</translation>
    </message>
    <message>
        <source>There is no account “%1”, or there are several.</source>
        <translation>Das Konto „%1“ gibt es nicht, oder mehrfach.</translation>
    </message>
    <message>
        <source>Waiting for the keychain to give the key of %1. It may be asking for its password in another window.</source>
        <translation>Der Schlüsselbund soll den Schlüssel von %1 liefern. Vielleicht fragt er in einem anderen Fenster nach seinem Passwort.</translation>
    </message>
    <message>
        <source>Changes are on their way. The account is forgotten when their answers are here.</source>
        <translation>Änderungen sind unterwegs. Das Konto wird vergessen, sobald ihre Antworten da sind.</translation>
    </message>
</context>
<context>
    <name>desk::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>desk::BaseDialog</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>desk::CapacityDialog</name>
    <message>
        <source>Add seats</source>
        <translation>Plätze hinzufügen</translation>
    </message>
    <message>
        <source>Reading the subscription, its seats and prices…</source>
        <translation>Abonnement, Plätze und Preise werden gelesen …</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Weiter …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>desk::CapacityForm</name>
    <message>
        <source>Show that purchase</source>
        <translation>Diesen Kauf zeigen</translation>
    </message>
    <message>
        <source>Copy its link</source>
        <translation>Link dazu kopieren</translation>
    </message>
    <message>
        <source>Yes, that is the number I mean</source>
        <translation>Ja, diese Anzahl ist gemeint</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Tarif</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>All estimates are without tax. %1 A checkout that was opened elsewhere for this tenant can&apos;t be seen from here.</source>
        <translation>Alle Schätzungen sind ohne Steuer. %1 Ein Checkout, der anderswo für diesen Mandanten geöffnet wurde, ist von hier aus nicht zu sehen.</translation>
    </message>
    <message>
        <source>The currency is still being looked up.</source>
        <translation>Die Währung wird noch ermittelt.</translation>
    </message>
    <message>
        <source>%1 →</source>
        <comment>seats now, before an arrow to those wanted</comment>
        <translation>%1 →</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln seat(s)</source>
        <translation>
            <numerusform>+%Ln Platz</numerusform>
            <numerusform>+%Ln Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1&apos;s quote</source>
        <translation>Angebot von %1</translation>
    </message>
    <message>
        <source>%1 sent %2.</source>
        <translation>%1 sendete %2.</translation>
    </message>
    <message>
        <source>Message from %1: %2</source>
        <translation>Meldung von %1: %2</translation>
    </message>
    <message>
        <source>Yes, order it at the estimate</source>
        <translation>Ja, zum geschätzten Betrag bestellen</translation>
    </message>
    <message numerus="yes">
        <source>Give the %n waiting person(s) a seat once the capacity rises</source>
        <translation>
            <numerusform>Der %n wartenden Person einen Platz zuweisen, sobald die Kapazität steigt</numerusform>
            <numerusform>Den %n wartenden Personen Plätze zuweisen, sobald die Kapazität steigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Just enough for the %n waiting: %1</source>
        <translation>
            <numerusform>Genug für die %n wartende Person: %1</numerusform>
            <numerusform>Genug für die %n Wartenden: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::CapacityOutcomePage</name>
    <message>
        <source>Give the waiting people their seats once the capacity rises</source>
        <translation>Den Wartenden Plätze zuweisen, sobald die Kapazität steigt</translation>
    </message>
</context>
<context>
    <name>desk::CapacityViewModel</name>
    <message>
        <source>The subscription and its seats are being read.</source>
        <translation>Das Abonnement und seine Plätze werden gelesen.</translation>
    </message>
    <message>
        <source>Prices and currency are being read.</source>
        <translation>Preise und Währung werden gelesen.</translation>
    </message>
    <message>
        <source>%1 seats in all are ordered already and wait for their payment. Another purchase for %2 in all adds nothing to them.</source>
        <translation>Insgesamt %1 Plätze sind schon bestellt und warten auf die Zahlung. Ein weiterer Kauf über insgesamt %2 fügt nichts hinzu.</translation>
    </message>
    <message>
        <source>The count of seats could not be read, so %1 is taken from the subscription or the quote. %2</source>
        <translation>Die Platzzahl ließ sich nicht lesen, deshalb stammt %1 aus dem Abonnement oder dem Angebot. %2</translation>
    </message>
    <message>
        <source>The list of plans could not be read, so the price is the one that the subscription names.</source>
        <translation>Die Liste der Tarife ließ sich nicht lesen, deshalb gilt der Preis, den das Abonnement nennt.</translation>
    </message>
    <message>
        <source>%1 seats in all were seen elsewhere, %2&apos;s count says %3. The amount is worked out from the count.</source>
        <translation>Anderswo wurden insgesamt %1 Plätze gesehen, %2 zählt %3. Der Betrag wird aus dieser Zählung errechnet.</translation>
    </message>
</context>
<context>
    <name>desk::ChartCard</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Diagramm speichern …</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message>
        <source>Too few days to draw</source>
        <translation>Zu wenige Tage für ein Diagramm</translation>
    </message>
    <message>
        <source>The table shows what is known so far.</source>
        <translation>Die Tabelle zeigt, was bisher bekannt ist.</translation>
    </message>
</context>
<context>
    <name>desk::ChoiceTable</name>
    <message>
        <source>Add</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Charge now</source>
        <translation>Jetzt fällig</translation>
    </message>
    <message>
        <source>Next renewal</source>
        <translation>Nächste Verlängerung</translation>
    </message>
    <message>
        <source>Charge now %1, next renewal %2</source>
        <translation>Jetzt fällig %1, nächste Verlängerung %2</translation>
    </message>
    <message>
        <source>%1, %2 seats in all</source>
        <translation>%1, insgesamt %2 Plätze</translation>
    </message>
</context>
<context>
    <name>desk::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns; space shows or hides, Alt with the arrows moves</source>
        <translation>Spalten; Leertaste zeigt oder verbirgt, Alt mit Pfeiltasten verschiebt</translation>
    </message>
    <message>
        <source>Drag, or Alt with ↑ ↓, to move</source>
        <translation>Verschieben: ziehen oder Alt mit ↑ ↓</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>%1 (no room)</source>
        <translation>%1 (kein Platz)</translation>
    </message>
    <message>
        <source>Hidden until the table is wider</source>
        <translation>Ausgeblendet, bis die Tabelle breiter ist</translation>
    </message>
</context>
<context>
    <name>desk::ConnectForm</name>
    <message>
        <source>A secret key can do everything in its organisation. Begin with a test key, and make one for this program alone, so that it can be revoked. It is kept in this desktop&apos;s keychain only.</source>
        <translation>Ein geheimer Schlüssel kann in seiner Organisation alles. Mit einem Testschlüssel beginnen, und einen nur für dieses Programm anlegen, damit er sich widerrufen lässt. Er wird nur im Schlüsselbund dieses Desktops aufbewahrt.</translation>
    </message>
    <message>
        <source>Secret &amp;key</source>
        <translation>Geheimer &amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>Ä&amp;nderungen</translation>
    </message>
    <message>
        <source>Off: this account only reads</source>
        <translation>Aus: dieses Konto liest nur</translation>
    </message>
    <message>
        <source>Ask before each change</source>
        <translation>Vor jeder Änderung fragen</translation>
    </message>
    <message>
        <source>&amp;Address of the API</source>
        <translation>&amp;Adresse der API</translation>
    </message>
    <message>
        <source>Trying the key…</source>
        <translation>Schlüssel wird geprüft …</translation>
    </message>
    <message>
        <source>Keeping the key in the keychain…</source>
        <translation>Schlüssel wird im Schlüsselbund abgelegt …</translation>
    </message>
    <message>
        <source>The keychain hasn&apos;t answered yet. It may be asking for its password in another window.</source>
        <translation>Der Schlüsselbund hat noch nicht geantwortet. Vielleicht fragt er in einem anderen Fenster nach seinem Passwort.</translation>
    </message>
    <message>
        <source>Use for this session</source>
        <translation>Für diese Sitzung verwenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>desk::ConnectViewModel</name>
    <message>
        <source>This desktop has no keychain that runs.</source>
        <translation>Auf diesem Desktop läuft kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>The key was not kept. Start GNOME Keyring, KWallet or KeePassXC and try again, or use the key for this session only.</source>
        <translation>Der Schlüssel wurde nicht gespeichert. GNOME Keyring, KWallet oder KeePassXC starten und erneut versuchen, oder den Schlüssel nur für diese Sitzung verwenden.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The key was not kept. Unlock the keychain and try again, or use the key for this session only.</source>
        <translation>Der Schlüssel wurde nicht gespeichert. Schlüsselbund entsperren und erneut versuchen, oder den Schlüssel nur für diese Sitzung verwenden.</translation>
    </message>
    <message>
        <source>The keychain refused to keep the key.</source>
        <translation>Der Schlüsselbund nahm den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Allow Crovver Desk there and try again, or use the key for this session only.</source>
        <translation>Crovver Desk dort erlauben und erneut versuchen, oder den Schlüssel nur für diese Sitzung verwenden.</translation>
    </message>
    <message>
        <source>The keychain didn&apos;t keep the key.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht gespeichert.</translation>
    </message>
    <message>
        <source>Try again, or use the key for this session only.</source>
        <translation>Erneut versuchen, oder den Schlüssel nur für diese Sitzung verwenden.</translation>
    </message>
    <message>
        <source>%1, test</source>
        <translation>%1, Test</translation>
    </message>
    <message>
        <source>In use: %1. Leave this empty to keep it.</source>
        <translation>In Gebrauch: %1. Leer lassen, um ihn zu behalten.</translation>
    </message>
    <message>
        <source>Begins with %1, and is better a test key at first.</source>
        <translation>Beginnt mit %1; am Anfang besser ein Testschlüssel.</translation>
    </message>
    <message>
        <source>This is a public key (%1…). Tenants and seats need the secret key (%2).</source>
        <translation>Das ist ein öffentlicher Schlüssel (%1…). Mandanten und Plätze brauchen den geheimen Schlüssel (%2).</translation>
    </message>
    <message>
        <source>A key has no spaces, line breaks or special characters inside. Copy it again, whole.</source>
        <translation>Ein Schlüssel enthält keine Leerzeichen, Zeilenumbrüche oder Sonderzeichen. Noch einmal ganz kopieren.</translation>
    </message>
    <message>
        <source>Secret keys of %1 begin with %2. This one will be tried as it is.</source>
        <translation>Geheime Schlüssel von %1 beginnen mit %2. Dieser wird versucht, wie er ist.</translation>
    </message>
    <message>
        <source>This key is LIVE, and the account is TEST. Add another account for it.</source>
        <translation>Dieser Schlüssel ist LIVE, das Konto TEST. Dafür ein weiteres Konto hinzufügen.</translation>
    </message>
    <message>
        <source>This key is TEST, and the account is LIVE. Add another account for it.</source>
        <translation>Dieser Schlüssel ist TEST, das Konto LIVE. Dafür ein weiteres Konto hinzufügen.</translation>
    </message>
    <message>
        <source>TEST: no real money moves.</source>
        <translation>TEST: Es fließt kein echtes Geld.</translation>
    </message>
    <message>
        <source>LIVE: this key can spend real money.</source>
        <translation>LIVE: Dieser Schlüssel kann echtes Geld ausgeben.</translation>
    </message>
    <message>
        <source>The key goes to another server then, so type it again.</source>
        <translation>Der Schlüssel geht dann an einen anderen Server, daher noch einmal eingeben.</translation>
    </message>
    <message>
        <source>Type the secret key</source>
        <translation>Geheimen Schlüssel eingeben</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
</context>
<context>
    <name>desk::ConsumeDialog</name>
    <message>
        <source>Use credits</source>
        <translation>Credits verbrauchen</translation>
    </message>
    <message>
        <source>Copy idempotency key</source>
        <translation>Idempotenzschlüssel kopieren</translation>
    </message>
    <message>
        <source>Ask again with the same key</source>
        <translation>Mit demselben Schlüssel erneut fragen</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>&amp;Pool</translation>
    </message>
    <message>
        <source>&amp;Credits (a whole number)</source>
        <translation>&amp;Credits (eine ganze Zahl)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>Another pool</source>
        <translation>Ein anderer Pool</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>desk::ConsumeViewModel</name>
    <message>
        <source>Left now</source>
        <translation>Jetzt übrig</translation>
    </message>
    <message>
        <source>To be used</source>
        <translation>Zu verbrauchen</translation>
    </message>
    <message>
        <source>Left afterwards</source>
        <translation>Danach übrig</translation>
    </message>
    <message>
        <source>Use %1 credits</source>
        <translation>%1 Credits verbrauchen</translation>
    </message>
    <message>
        <source>Use credits</source>
        <translation>Credits verbrauchen</translation>
    </message>
    <message>
        <source>The pool goes below zero: %1 would be left.</source>
        <translation>Der Pool geht unter null: %1 wären übrig.</translation>
    </message>
    <message>
        <source>Credits of this pool are being used just now.</source>
        <translation>Aus diesem Pool werden gerade Credits verbraucht.</translation>
    </message>
    <message>
        <source>Whether the credits of %1 were used isn&apos;t known: the answer was lost. Ask again with its key first, or mark it as checked in Payments.</source>
        <translation>Ob die Credits von %1 verbraucht wurden, ist nicht bekannt: Die Antwort ging verloren. Erst mit dem Schlüssel erneut fragen oder es unter „Zahlungen“ als geprüft markieren.</translation>
    </message>
    <message>
        <source>This tenant has no pool to use credits of.</source>
        <translation>Dieser Mandant hat keinen Pool, aus dem Credits zu verbrauchen wären.</translation>
    </message>
    <message>
        <source>Use these credits?</source>
        <translation>Diese Credits verbrauchen?</translation>
    </message>
    <message>
        <source>Deduct %1 credits from %2 of %3, %4.</source>
        <translation>%1 Credits aus %2 von %3 abziehen, %4.</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>This can&apos;t be undone here: credits can&apos;t be granted through the API.</source>
        <translation>Das lässt sich hier nicht rückgängig machen: Credits lassen sich über die API nicht gewähren.</translation>
    </message>
    <message>
        <source>Using %1 credits</source>
        <translation>%1 Credits werden verbraucht</translation>
    </message>
    <message>
        <source>The first answer was lost and it was asked for again with the same key: nothing was deducted twice.</source>
        <translation>Die erste Antwort ging verloren, und es wurde mit demselben Schlüssel erneut gefragt: Nichts wurde doppelt abgezogen.</translation>
    </message>
    <message>
        <source>Nothing was deducted.</source>
        <translation>Es wurde nichts abgezogen.</translation>
    </message>
    <message>
        <source>Left before</source>
        <translation>Vorher übrig</translation>
    </message>
    <message>
        <source>%1 credits of %2 were used</source>
        <translation>%1 Credits aus %2 wurden verbraucht</translation>
    </message>
    <message>
        <source>%1 credits of %2 were used; the pool is below zero</source>
        <translation>%1 Credits aus %2 wurden verbraucht; der Pool ist unter null</translation>
    </message>
    <message>
        <source>Blocked: too few credits are left in %1</source>
        <translation>Gesperrt: In %1 sind zu wenige Credits übrig</translation>
    </message>
    <message>
        <source>The result is “%1”. Compare the balance before another try.</source>
        <translation>Das Ergebnis ist „%1“. Vor einem neuen Versuch das Guthaben vergleichen.</translation>
    </message>
    <message>
        <source>It was sent %1.</source>
        <translation>Gesendet %1.</translation>
    </message>
    <message>
        <source>Idempotency key: %1</source>
        <translation>Idempotenzschlüssel: %1</translation>
    </message>
    <message>
        <source>Its result is known, or it is on its way.</source>
        <translation>Das Ergebnis ist bekannt, oder es ist unterwegs.</translation>
    </message>
    <message>
        <source>Asking again with the same key</source>
        <translation>Mit demselben Schlüssel wird erneut gefragt</translation>
    </message>
    <message>
        <source>What was deducted already isn&apos;t deducted twice.</source>
        <translation>Was schon abgezogen wurde, wird nicht noch einmal abgezogen.</translation>
    </message>
    <message>
        <source>It was asked for again, and this answer was lost as well.</source>
        <translation>Es wurde erneut gefragt, und auch diese Antwort ging verloren.</translation>
    </message>
    <message>
        <source>Asked again with the same key: nothing was deducted twice.</source>
        <translation>Mit demselben Schlüssel erneut gefragt: Nichts wurde doppelt abgezogen.</translation>
    </message>
    <message>
        <source>Choose the pool first: the tenant&apos;s pools have changed.</source>
        <translation>Zuerst den Pool wählen: Die Pools des Mandanten haben sich geändert.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>The balance could not be read again: %1</source>
        <translation>Das Guthaben ließ sich nicht erneut lesen: %1</translation>
    </message>
    <message>
        <source>%1 deducted them and warns: this pool goes on below zero.</source>
        <translation>%1 hat sie abgezogen und warnt: Dieser Pool geht unter null weiter.</translation>
    </message>
    <message>
        <source>%1 answered with a result that this program doesn&apos;t know</source>
        <translation>%1 antwortete mit einem Ergebnis, das dieses Programm nicht kennt</translation>
    </message>
    <message>
        <source>%1 says that this key was processed before it was sent. Compare the balance: the key may have been used by somebody else.</source>
        <translation>%1 sagt, dieser Schlüssel sei schon vor dem Senden verarbeitet worden. Das Guthaben vergleichen: Vielleicht hat jemand anderes den Schlüssel verwendet.</translation>
    </message>
    <message>
        <source>It is older than 24 hours: %1 may have forgotten the key, and would deduct again. Compare the balance, then mark it as checked in Payments.</source>
        <translation>Es ist älter als 24 Stunden: %1 hat den Schlüssel vielleicht vergessen und würde noch einmal abziehen. Das Guthaben vergleichen und es dann unter „Zahlungen“ als geprüft markieren.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t send what is left.</source>
        <translation>%1 hat nicht gesendet, was übrig ist.</translation>
    </message>
    <message>
        <source>Only %1 are left and the pool stops at zero: %2 will block it and deduct nothing.</source>
        <translation>Nur %1 sind übrig, und der Pool endet bei null: %2 wird sperren und nichts abziehen.</translation>
    </message>
    <message>
        <source>More than is left. What the pool does then isn&apos;t known: %1 may deduct or block it.</source>
        <translation>Mehr als übrig ist. Was der Pool dann tut, ist nicht bekannt: %1 zieht vielleicht ab oder sperrt.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether %1 credits were used: the answer was lost.</source>
        <translation>Ob %1 Credits verbraucht wurden, ist nicht bekannt: die Antwort ging verloren.</translation>
    </message>
    <message>
        <source>It isn&apos;t known whether credits were used: the answer was lost.</source>
        <translation>Ob Credits verbraucht wurden, ist nicht bekannt: die Antwort ging verloren.</translation>
    </message>
    <message>
        <source>Asked again with the same key, %1 says what became of it and deducts nothing twice.</source>
        <translation>Mit demselben Schlüssel noch einmal gefragt, sagt %1, was daraus wurde, und zieht nichts zweimal ab.</translation>
    </message>
    <message>
        <source>It is in the journal with its key. You can close this window: the answer appears in the main window and in Activity.</source>
        <translation>Es steht mit seinem Schlüssel im Journal. Dieses Fenster kann geschlossen werden: Die Antwort erscheint im Hauptfenster und unter „Aktivität“.</translation>
    </message>
    <message>
        <source>The answer doesn&apos;t say. The balance is being read again.</source>
        <translation>Die Antwort sagt es nicht. Das Guthaben wird neu gelesen.</translation>
    </message>
    <message>
        <source>Nothing was deducted. A new attempt gets a new key.</source>
        <translation>Es wurde nichts abgezogen. Ein neuer Versuch bekommt einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>The journal doesn&apos;t have what was sent, so it can&apos;t be sent again. Compare the balance, then mark it as checked in Payments.</source>
        <translation>Das Journal enthält das Gesendete nicht, deshalb lässt es sich nicht erneut senden. Das Guthaben vergleichen und es dann unter „Zahlungen“ als geprüft markieren.</translation>
    </message>
    <message>
        <source>Enter a whole number from 1 up.</source>
        <translation>Eine ganze Zahl ab 1 eingeben.</translation>
    </message>
    <message>
        <source>Enter a number of credits.</source>
        <translation>Eine Anzahl Credits eingeben.</translation>
    </message>
</context>
<context>
    <name>desk::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>desk::CreditAlertsDialog</name>
    <message>
        <source>Use the default</source>
        <translation>Standard verwenden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Alert me about %1</source>
        <translation>Warnen bei %1</translation>
    </message>
    <message>
        <source>Less is left than</source>
        <translation>Weniger übrig als</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>It runs out within</source>
        <translation>Er ist leer innerhalb von</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <source>Credits expire within</source>
        <translation>Credits verfallen innerhalb von</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a question and its unit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Whole numbers from 1 on; at most %1 % and %2 days.</source>
        <translation>Ganze Zahlen ab 1; höchstens %1 % und %2 Tage.</translation>
    </message>
    <message>
        <source>% of the plan&apos;s credits</source>
        <translation>% der Tarif-Credits</translation>
    </message>
    <message>
        <source>Less than %1 % of the plan&apos;s credits</source>
        <translation>Weniger als %1 % der Tarif-Credits</translation>
    </message>
    <message>
        <source>You are alerted once when a limit is crossed, on this computer. An empty field is off.</source>
        <translation>Jede Grenze wird beim Überschreiten einmal auf diesem Rechner gemeldet. Ein leeres Feld meldet nichts.</translation>
    </message>
</context>
<context>
    <name>desk::CreditHistoryChart</name>
    <message>
        <source>Credits left over time</source>
        <translation>Übrige Credits im Lauf der Zeit</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 left at the end, at least %4 and at most %5.</source>
        <translation>Von %1 bis %2: am Ende %3 übrig, mindestens %4 und höchstens %5.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Plan credits</source>
        <translation>Tarif-Credits</translation>
    </message>
</context>
<context>
    <name>desk::CreditPoolTableModel</name>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Plan left</source>
        <translation>Tarif übrig</translation>
    </message>
    <message>
        <source>Plan credits</source>
        <translation>Tarif-Credits</translation>
    </message>
    <message>
        <source>Add-on credits</source>
        <translation>Add-on-Credits</translation>
    </message>
    <message>
        <source>When empty</source>
        <translation>Wenn leer</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>Nächster Verfall</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>This pool has no key.</source>
        <translation>Dieser Pool hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>This pool wasn&apos;t understood: %1</source>
        <translation>Dieser Pool wurde nicht verstanden: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 didn&apos;t send it.</source>
        <translation>%1 hat es nicht gesendet.</translation>
    </message>
    <message>
        <source>No limit is known: the pool has none, or %1 didn&apos;t send it.</source>
        <translation>Keine Grenze bekannt: Der Pool hat keine, oder %1 hat sie nicht gesendet.</translation>
    </message>
    <message>
        <source>%1 sent the sum only, not which credits are the plan&apos;s.</source>
        <translation>%1 hat nur die Summe gesendet, nicht, welche Credits zum Tarif gehören.</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
</context>
<context>
    <name>desk::CreditsTab</name>
    <message>
        <source>A&amp;lerts…</source>
        <translation>&amp;Warnungen …</translation>
    </message>
    <message>
        <source>Credits left</source>
        <translation>Übrige Credits</translation>
    </message>
    <message>
        <source>The chart could not be saved: %1</source>
        <translation>Das Diagramm konnte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>Credits can&apos;t be granted through the API; an add-on adds some.</source>
        <translation>Credits lassen sich über die API nicht gewähren; ein Add-on bringt welche.</translation>
    </message>
    <message>
        <source>Credit pools</source>
        <translation>Credit-Pools</translation>
    </message>
    <message>
        <source>Pools</source>
        <translation>Pools</translation>
    </message>
    <message>
        <source>Search pools</source>
        <translation>Pools suchen</translation>
    </message>
    <message>
        <source>The credits</source>
        <translation>Die Credits</translation>
    </message>
    <message>
        <source>No credit pools</source>
        <translation>Keine Credit-Pools</translation>
    </message>
    <message>
        <source>No active subscription, so no credits</source>
        <translation>Kein aktives Abonnement, also keine Credits</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pool(s)</source>
        <translation>
            <numerusform>%Ln Pool</numerusform>
            <numerusform>%Ln Pools</numerusform>
        </translation>
    </message>
    <message>
        <source>Credits left in %1</source>
        <translation>Übrige Credits in %1</translation>
    </message>
    <message>
        <source>The history can&apos;t be read</source>
        <translation>Der Verlauf lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The history can&apos;t be kept: %1</source>
        <translation>Der Verlauf kann nicht behalten werden: %1</translation>
    </message>
    <message>
        <source>%1 names none for this tenant.</source>
        <translation>%1 nennt keine für diesen Mandanten.</translation>
    </message>
    <message>
        <source>&amp;Use credits…</source>
        <translation>Credits &amp;verbrauchen …</translation>
    </message>
    <message>
        <source>There is no credit pool to consume from.</source>
        <translation>Es gibt keinen Pool, aus dem verbraucht werden kann.</translation>
    </message>
    <message>
        <source>Loading the history</source>
        <translation>Verlauf wird geladen</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <source>The API gives the present balance only. From now on, each update adds a point.</source>
        <translation>Die API gibt nur den aktuellen Stand. Ab jetzt fügt jede Aktualisierung einen Punkt hinzu.</translation>
    </message>
    <message>
        <source>Recorded since %1. The API gives the present balance only; each update adds a point.</source>
        <translation>Aufgezeichnet seit %1. Die API gibt nur den aktuellen Stand; jede Aktualisierung fügt einen Punkt hinzu.</translation>
    </message>
    <message>
        <source>Credits come with a subscription. Once this tenant has one, its pools are listed here.</source>
        <translation>Credits gehören zu einem Abonnement. Sobald dieser Mandant eines hat, stehen seine Pools hier.</translation>
    </message>
</context>
<context>
    <name>desk::CreditsViewModel</name>
    <message>
        <source>Export credits</source>
        <translation>Credits exportieren</translation>
    </message>
    <message>
        <source>All pools (%1)</source>
        <translation>Alle Pools (%1)</translation>
    </message>
    <message>
        <source>Whether this tenant has several active subscriptions could not be read: these are the figures of the newest one, and nothing can be used from here until it is known.</source>
        <translation>Ob dieser Mandant mehrere aktive Abonnements hat, war nicht lesbar: Das sind die Zahlen des neuesten, und bis zur Klärung lässt sich von hier nichts verbrauchen.</translation>
    </message>
    <message>
        <source>%1 answers alike for every subscription of this tenant: these are the credits of %2. Those of %3 can&apos;t be seen, and can&apos;t be used from here.</source>
        <translation>%1 antwortet für jedes Abonnement dieses Mandanten gleich: Das sind die Credits von %2. Die von %3 sind nicht zu sehen und lassen sich von hier nicht verbrauchen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pool(s) with unreadable data, not counted</source>
        <translation>
            <numerusform>%Ln Pool mit unlesbaren Daten, nicht mitgezählt</numerusform>
            <numerusform>%Ln Pools mit unlesbaren Daten, nicht mitgezählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::CurlText</name>
    <message>
        <source>WARNING: this call changes something. Running it does that once more.</source>
        <translation>WARNUNG: Dieser Aufruf ändert etwas. Beim Ausführen geschieht das noch einmal.</translation>
    </message>
    <message>
        <source>Values of the query are not kept: replace each &lt;name&gt; in the address.</source>
        <translation>Werte der Abfrage werden nicht aufbewahrt: jedes &lt;name&gt; in der Adresse ersetzen.</translation>
    </message>
    <message>
        <source>The body is cut: the rest of it was not kept.</source>
        <translation>Der Inhalt ist gekürzt: Der Rest wurde nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Secrets were removed from the body: replace what is in angle brackets.</source>
        <translation>Geheimnisse wurden aus dem Inhalt entfernt: ersetzen, was in spitzen Klammern steht.</translation>
    </message>
</context>
<context>
    <name>desk::DataTable</name>
    <message>
        <source>Hide “%1”</source>
        <translation>„%1“ ausblenden</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Mit Überschriften kopieren</translation>
    </message>
</context>
<context>
    <name>desk::DetailFold</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>desk::DetailPanel</name>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>desk::ExportCommand</name>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Not fully understood: %1 of %2 tenants.</source>
        <translation>Nicht ganz verstanden: %1 von %2 Mandanten.</translation>
    </message>
    <message>
        <source>Not fully understood: %1 of %2 seats.</source>
        <translation>Nicht ganz verstanden: %1 von %2 Plätzen.</translation>
    </message>
    <message>
        <source>%1 has no active subscription, so it has no seats.</source>
        <translation>%1 hat kein aktives Abonnement und deshalb keine Plätze.</translation>
    </message>
    <message>
        <source>The seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>The standard output can&apos;t be written: %1</source>
        <translation>Die Standardausgabe ist nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>Message from server: %1</source>
        <translation>Meldung vom Server: %1</translation>
    </message>
    <message>
        <source>The credits of %1</source>
        <translation>Die Credits von %1</translation>
    </message>
    <message>
        <source>The add-ons of %1</source>
        <translation>Die Add-ons von %1</translation>
    </message>
    <message>
        <source>%1 has no credits: it has no active subscription, or its plan has no pools.</source>
        <translation>%1 hat keine Credits: Es gibt kein aktives Abonnement, oder der Tarif hat keine Pools.</translation>
    </message>
    <message>
        <source>%1 has no add-ons on offer: it has no active subscription, or there are none for its plan.</source>
        <translation>%1 hat keine Add-ons zur Auswahl: Es gibt kein aktives Abonnement oder keine für den Tarif.</translation>
    </message>
    <message>
        <source>Without credits, for want of a subscription or of pools in the plan: %1 of %2 tenants.</source>
        <translation>Ohne Credits, mangels Abonnement oder Pools im Tarif: %1 von %2 Mandanten.</translation>
    </message>
    <message>
        <source>Without add-ons on offer, for want of a subscription or of add-ons for the plan: %1 of %2 tenants.</source>
        <translation>Ohne Add-ons, mangels Abonnement oder Add-ons für den Tarif: %1 von %2 Mandanten.</translation>
    </message>
    <message>
        <source>Left out, because they have no ID: %1 tenants.</source>
        <translation>Ausgelassen, weil ohne ID: %1 Mandanten.</translation>
    </message>
    <message>
        <source>Not fully understood: %1 of %2 credit pools.</source>
        <translation>Nicht ganz verstanden: %1 von %2 Credit-Pools.</translation>
    </message>
    <message>
        <source>Not fully understood: %1 of %2 add-ons.</source>
        <translation>Nicht ganz verstanden: %1 von %2 Add-ons.</translation>
    </message>
    <message>
        <source>With several active subscriptions, of which the server tells only the newest one&apos;s credits: %1 tenants.</source>
        <translation>Mit mehreren aktiven Abonnements, von denen der Server nur die Credits des neuesten nennt: %1 Mandanten.</translation>
    </message>
    <message>
        <source>There is no tenant %1. Nothing was written.</source>
        <translation>Den Mandanten %1 gibt es nicht. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Like it: %1.</source>
        <translation>Ähnlich: %1.</translation>
    </message>
    <message>
        <source>Incomplete: %1</source>
        <translation>Unvollständig: %1</translation>
    </message>
</context>
<context>
    <name>desk::ExportDialog</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln column(s) that are shown</source>
        <translation>
            <numerusform>Die %Ln gezeigte Spalte</numerusform>
            <numerusform>Die %Ln gezeigten Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>All fields, by the API&apos;s names</source>
        <translation>Alle Felder, mit den Namen der API</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenprogramme</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, für Programme</translation>
    </message>
    <message>
        <source>Safe for spreadsheets</source>
        <translation>Sicher für Tabellenprogramme</translation>
    </message>
    <message>
        <source>A text that begins like a formula (= + - @ or a tab) gets an apostrophe in front, as it does when rows are copied. Programs that read the file see that apostrophe.</source>
        <translation>Einem Text, der wie eine Formel beginnt (= + - @ oder Tabulator), wird ein Apostroph vorangestellt, wie beim Kopieren von Zeilen. Programme, die die Datei lesen, sehen diesen Apostroph.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Mark as UTF-8 (Excel needs it)</source>
        <translation>Als UTF-8 kennzeichnen (nötig für Excel)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>This is a link; give the file&apos;s own name.</source>
        <translation>Das ist eine Verknüpfung; nötig ist der Name der Datei selbst.</translation>
    </message>
    <message>
        <source>This is a folder; give a file in it.</source>
        <translation>Das ist ein Ordner; nötig ist eine Datei darin.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This file exists and will be replaced.</source>
        <translation>Diese Datei existiert und wird ersetzt.</translation>
    </message>
    <message>
        <source>Only you will be able to read the file.</source>
        <translation>Lesbar ist die Datei nur mit dem eigenen Benutzerkonto.</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Getting the file to the disk…</source>
        <translation>Datei wird auf die Platte geschrieben …</translation>
    </message>
    <message>
        <source>%1 rows read, %2 written</source>
        <translation>%1 Zeilen gelesen, %2 geschrieben</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Eine Datei wählen.</translation>
    </message>
</context>
<context>
    <name>desk::ExportSource</name>
    <message>
        <source>%1 values were still being read; their cells are empty.</source>
        <translation>%1 Werte wurden noch gelesen; ihre Zellen sind leer.</translation>
    </message>
    <message>
        <source>%1 rows were not fully understood.</source>
        <translation>%1 Zeilen wurden nicht ganz verstanden.</translation>
    </message>
</context>
<context>
    <name>desk::FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <source>Filters %1</source>
        <translation>Filter %1</translation>
    </message>
</context>
<context>
    <name>desk::ImportConfirmDialog</name>
    <message>
        <source>Send the import</source>
        <translation>Import senden</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>desk::ImportDialog</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and name of a step</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Which lines to show</source>
        <translation>Welche Zeilen zu sehen sind</translation>
    </message>
    <message>
        <source>Search the lines</source>
        <translation>Zeilen durchsuchen</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>An import of %1 was interrupted after %2 batches. Closing this line gives up what isn&apos;t sent.</source>
        <translation>Ein Import von %1 wurde nach %2 Stapeln unterbrochen. Wird diese Meldung geschlossen, ist verworfen, was nicht gesendet ist.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Prü&amp;fen</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>&amp;Planen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save lines</source>
        <translation>Zeilen speichern</translation>
    </message>
    <message>
        <source>CSV, safe for spreadsheets (*.csv)</source>
        <translation>CSV, sicher für Tabellenprogramme (*.csv)</translation>
    </message>
    <message>
        <source>CSV, values as they are (*.csv)</source>
        <translation>CSV, unveränderte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
    <message>
        <source>The file was not saved: %1</source>
        <translation>Die Datei wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Import seats – %1</source>
        <translation>Plätze importieren – %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Import seats</source>
        <translation>Plätze importieren</translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <comment>a file and for whom</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>&amp;Save the lines shown…</source>
        <translation>Gezeigte Zeilen spei&amp;chern …</translation>
    </message>
</context>
<context>
    <name>desk::ImportFile</name>
    <message>
        <source>The pasted text</source>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <source>%1 isn&apos;t there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a file.</source>
        <translation>%1 ist ein Ordner. Nötig ist eine Datei.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be read.</source>
        <translation>%1 ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 has only a header. There is nobody in it.</source>
        <translation>%1 hat nur eine Kopfzeile. Es steht niemand darin.</translation>
    </message>
    <message>
        <source>%1 could not be read in this encoding. Nothing is sent. Choose another one.</source>
        <translation>%1 konnte in dieser Kodierung nicht gelesen werden. Es wird nichts gesendet. Eine andere wählen.</translation>
    </message>
    <message>
        <source>%1 is an Excel workbook. Save it as CSV there, then choose that file.</source>
        <translation>%1 ist eine Excel-Arbeitsmappe. Dort als CSV speichern, dann diese Datei wählen.</translation>
    </message>
    <message>
        <source>%1 is an OpenDocument spreadsheet. Save it as CSV there, then choose that file.</source>
        <translation>%1 ist eine OpenDocument-Tabelle. Dort als CSV speichern, dann diese Datei wählen.</translation>
    </message>
    <message>
        <source>%1 is a Numbers spreadsheet. Export it as CSV there, then choose that file.</source>
        <translation>%1 ist eine Numbers-Tabelle. Dort als CSV exportieren, dann diese Datei wählen.</translation>
    </message>
    <message>
        <source>%1 is an archive or a document. Choose a CSV file.</source>
        <translation>%1 ist ein Archiv oder ein Dokument. Nötig ist eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 is a PDF. Choose a CSV file.</source>
        <translation>%1 ist ein PDF. Nötig ist eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 is a web page, not a table of text. Choose a CSV file.</source>
        <translation>%1 ist eine Webseite und keine Texttabelle. Nötig ist eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 is XML. Choose a CSV file.</source>
        <translation>%1 ist XML. Nötig ist eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 is JSON. Choose a CSV file.</source>
        <translation>%1 ist JSON. Nötig ist eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 has contacts (vCard). Export them as CSV, then choose that file.</source>
        <translation>%1 enthält Kontakte (vCard). Als CSV exportieren, dann diese Datei wählen.</translation>
    </message>
    <message>
        <source>%1 is a calendar. Choose a CSV file.</source>
        <translation>%1 ist ein Kalender. Nötig ist eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 is a text with formats (RTF). Choose a CSV file.</source>
        <translation>%1 ist ein formatierter Text (RTF). Nötig ist eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 is a mail. Choose a CSV file.</source>
        <translation>%1 ist eine E-Mail. Nötig ist eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 has commands for a database (SQL). Choose a CSV file.</source>
        <translation>%1 enthält Befehle für eine Datenbank (SQL). Nötig ist eine CSV-Datei.</translation>
    </message>
    <message>
        <source>%1 is an export of a directory (LDIF). Export it as CSV, then choose that file.</source>
        <translation>%1 ist der Export eines Verzeichnisses (LDIF). Als CSV exportieren, dann diese Datei wählen.</translation>
    </message>
    <message>
        <source>%1 is not a text file. Choose a CSV file.</source>
        <translation>%1 ist keine Textdatei. Nötig ist eine CSV-Datei.</translation>
    </message>
</context>
<context>
    <name>desk::ImportReadPage</name>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Datei wählen …</translation>
    </message>
    <message>
        <source>The first &amp;line has the names of the columns</source>
        <translation>Die erste Zeile enthält die &amp;Spaltennamen</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>&amp;Paste cells</source>
        <translation>Zellen &amp;einfügen</translation>
    </message>
    <message>
        <source>Save a &amp;template…</source>
        <translation>&amp;Vorlage speichern …</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;User ID</source>
        <translation>&amp;Benutzer-ID</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>First lines of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy cells in a spreadsheet first.</source>
        <translation>In der Zwischenablage ist kein Text. Zuerst Zellen in einem Tabellenprogramm kopieren.</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>The template was not saved: %1</source>
        <translation>Die Vorlage wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No file yet. One can also be dropped here.</source>
        <translation>Noch keine Datei. Sie lässt sich auch hier ablegen.</translation>
    </message>
    <message>
        <source>Detected: %1</source>
        <translation>Erkannt: %1</translation>
    </message>
    <message>
        <source>Lines to skip at the beginning</source>
        <translation>Zeilen, die am Anfang übersprungen werden</translation>
    </message>
    <message>
        <source>Lines to &amp;skip</source>
        <translation>Zeilen überspr&amp;ingen</translation>
    </message>
    <message>
        <source>&amp;Apostrophes</source>
        <translation>Ap&amp;ostrophe</translation>
    </message>
    <message>
        <source>A safe export puts an apostrophe before what a spreadsheet would take for a formula.</source>
        <translation>Ein sicherer Export setzt einen Apostroph vor das, was eine Tabellenkalkulation für eine Formel hielte.</translation>
    </message>
    <message>
        <source>Take off those of a safe export</source>
        <translation>Die eines sicheren Exports entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Guessed: %1</source>
        <translation>Geraten: %1</translation>
    </message>
</context>
<context>
    <name>desk::ImportRun</name>
    <message>
        <source>The answer was lost, and the roster was not read.</source>
        <translation>Die Antwort ging verloren, und die Platzliste wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Refused by the server (%1).</source>
        <translation>Vom Server abgelehnt (%1).</translation>
    </message>
    <message>
        <source>The server&apos;s answer doesn&apos;t mention this person.</source>
        <translation>Die Antwort des Servers nennt diese Person nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has this person in two lists.</source>
        <translation>Die Antwort des Servers führt diese Person in zwei Listen.</translation>
    </message>
    <message>
        <source>Had a seat already; e-mail and name were not saved.</source>
        <translation>Hatte schon einen Platz; E-Mail und Name wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>No free seat.</source>
        <translation>Kein freier Platz.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names %1, who was not in the batch.</source>
        <translation>Die Antwort des Servers nennt %1, im Stapel nicht enthalten.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names %1 more than once.</source>
        <translation>Die Antwort des Servers nennt %1 mehrfach.</translation>
    </message>
    <message>
        <source>Has no seat any more; the details were not saved.</source>
        <translation>Hat keinen Platz mehr; die Angaben wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>No free seat; the details were not saved.</source>
        <translation>Kein freier Platz; die Angaben wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>The answer was lost; reading the roster.</source>
        <translation>Die Antwort ging verloren; die Platzliste wird gelesen.</translation>
    </message>
    <message>
        <source>The answer was lost; the roster shows it.</source>
        <translation>Die Antwort ging verloren; die Platzliste zeigt es.</translation>
    </message>
    <message>
        <source>The server accepted the new details, but its roster doesn&apos;t show them.</source>
        <translation>Der Server nahm die neuen Angaben an, aber seine Platzliste zeigt sie nicht.</translation>
    </message>
    <message>
        <source>Not sent: the import was stopped.</source>
        <translation>Nicht gesendet: Der Import wurde beendet.</translation>
    </message>
</context>
<context>
    <name>desk::ImportRunTableModel</name>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Requests sent</source>
        <translation>Gesendete Anfragen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>Eingefügte Zellen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>desk::ImportRunsViewModel</name>
    <message>
        <source>%1 left out</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <source>%1 without a seat</source>
        <translation>%1 ohne Platz</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>%1 nicht gesendet</translation>
    </message>
    <message>
        <source>%1 being sent</source>
        <translation>%1 werden gesendet</translation>
    </message>
    <message>
        <source>%1 allocated</source>
        <translation>%1 zugewiesen</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 aktualisiert</translation>
    </message>
    <message>
        <source>%1 had a seat</source>
        <translation>%1 hatten einen Platz</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 nicht bekannt</translation>
    </message>
    <message>
        <source>%1 not mentioned by the server</source>
        <translation>%1 vom Server nicht erwähnt</translation>
    </message>
    <message>
        <source>An import into %1 was interrupted: %2 of its requests were sent.</source>
        <translation>Ein Import für %1 wurde unterbrochen: %2 seiner Anfragen wurden gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n imports were interrupted, the newest into %1.</source>
        <translation>
            <numerusform>%n Import wurde unterbrochen, der neueste für %1.</numerusform>
            <numerusform>%n Importe wurden unterbrochen, der neueste für %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export imports</source>
        <translation>Importe exportieren</translation>
    </message>
    <message>
        <source>The imports that are shown (%1)</source>
        <translation>Die angezeigten Importe (%1)</translation>
    </message>
    <message>
        <source>All imports (%1)</source>
        <translation>Alle Importe (%1)</translation>
    </message>
</context>
<context>
    <name>desk::ImportSidePanel</name>
    <message>
        <source>Reading who has a seat: %1.</source>
        <translation>Wer einen Platz hat, wird gelesen: %1.</translation>
    </message>
    <message>
        <source>Reading who has a seat.</source>
        <translation>Wer einen Platz hat, wird gelesen.</translation>
    </message>
    <message>
        <source>Who has a seat isn&apos;t known completely: %1 The server skips them without saving their details.</source>
        <translation>Wer einen Platz hat, ist nicht vollständig bekannt: %1 Der Server überspringt diese Personen, ohne ihre Angaben zu speichern.</translation>
    </message>
    <message>
        <source>The seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>the seats changed while they were read.</source>
        <translation>die Plätze änderten sich beim Lesen.</translation>
    </message>
    <message>
        <source>This tenant has no active subscription, so nobody can get a seat.</source>
        <translation>Dieser Mandant hat kein aktives Abonnement, also kann niemand einen Platz bekommen.</translation>
    </message>
    <message>
        <source>Checking the lines.</source>
        <translation>Die Zeilen werden geprüft.</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Nichts fällt auf.</translation>
    </message>
    <message>
        <source>How many seats are free isn&apos;t known. The server rejects who doesn&apos;t fit.</source>
        <translation>Wie viele Plätze frei sind, ist nicht bekannt. Der Server weist ab, wer nicht mehr passt.</translation>
    </message>
    <message>
        <source>%1 seats in use, %2.</source>
        <translation>%1 Plätze belegt, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) are missing for everybody.</source>
        <translation>
            <numerusform>Für alle fehlt %n Platz.</numerusform>
            <numerusform>Für alle fehlen %n Plätze.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are not sent; each says why.</source>
        <translation>
            <numerusform>%n Zeile wird nicht gesendet; sie nennt den Grund.</numerusform>
            <numerusform>%n Zeilen werden nicht gesendet; jede nennt den Grund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Message from the server: %1</source>
        <translation>Meldung vom Server: %1</translation>
    </message>
    <message>
        <source>Reading the roster to see what has arrived.</source>
        <translation>Die Platzliste wird gelesen, um zu sehen, was angekommen ist.</translation>
    </message>
    <message>
        <source>%1 batches done.</source>
        <translation>%1 Stapeln erledigt.</translation>
    </message>
    <message>
        <source>It goes on when this window is closed. What was done stays done.</source>
        <translation>Es geht weiter, wenn dieses Fenster geschlossen wird. Was erledigt ist, bleibt erledigt.</translation>
    </message>
    <message>
        <source>About this step</source>
        <translation>Über diesen Schritt</translation>
    </message>
    <message>
        <source>&amp;Read the seats again</source>
        <translation>Plätze neu &amp;lesen</translation>
    </message>
    <message>
        <source>Send those without a seat &amp;too</source>
        <translation>Auch Personen ohne Platz &amp;senden</translation>
    </message>
    <message>
        <source>The server decides. Without a free seat it rejects them.</source>
        <translation>Der Server entscheidet. Ohne freien Platz weist er sie ab.</translation>
    </message>
    <message>
        <source>Seat the selected lines &amp;first</source>
        <translation>Ausgewählte Zeilen z&amp;uerst</translation>
    </message>
    <message>
        <source>Correct this line</source>
        <translation>Diese Zeile korrigieren</translation>
    </message>
    <message>
        <source>&amp;User ID</source>
        <translation>&amp;Benutzer-ID</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Send this line &amp;again</source>
        <translation>Diese Zeile &amp;erneut senden</translation>
    </message>
    <message>
        <source>Another line already has the user ID %1. Nothing was sent.</source>
        <translation>Eine andere Zeile hat schon die Benutzer-ID %1. Es wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Add capac&amp;ity for %n seat(s)…</source>
        <translation>
            <numerusform>&amp;Kapazität um %n Platz erweitern …</numerusform>
            <numerusform>&amp;Kapazität um %n Plätze erweitern …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Update %n person(s) who have a seat</source>
        <translation>
            <numerusform>%n Person mit Platz &amp;aktualisieren</numerusform>
            <numerusform>%n Personen mit Platz &amp;aktualisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Their e-mail or name in the file is another one. Each is a request of its own.</source>
        <translation>Ihre E-Mail oder ihr Name lautet in der Datei anders. Jede Änderung ist eine eigene Anfrage.</translation>
    </message>
    <message>
        <source>&amp;Leave out the selected lines</source>
        <translation>Ausgewählte Zeilen &amp;weglassen</translation>
    </message>
    <message>
        <source>&amp;Take the selected lines in again</source>
        <translation>Ausgewählte Zeilen wieder aufne&amp;hmen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>I have checked what is uncertai&amp;n</source>
        <translation>Ich habe das U&amp;nsichere geprüft</translation>
    </message>
    <message>
        <source>Nothing is sent before that. What is wrong can be left out, or corrected in the file.</source>
        <translation>Vorher wird nichts gesendet. Was falsch ist, kann weggelassen oder in der Datei berichtigt werden.</translation>
    </message>
    <message numerus="yes">
        <source>Leave &amp;out the %n uncertain line(s)</source>
        <translation>
            <numerusform>%n uns&amp;ichere Zeile weglassen</numerusform>
            <numerusform>%n uns&amp;ichere Zeilen weglassen</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>What isn&apos;t sent stays unsent. It can be sent from the result.</source>
        <translation>Nicht Gesendetes bleibt ungesendet. Im Ergebnis lässt es sich senden.</translation>
    </message>
    <message numerus="yes">
        <source>Add seats &amp;for %n…</source>
        <translation>
            <numerusform>&amp;Plätze für %n hinzukaufen …</numerusform>
            <numerusform>&amp;Plätze für %n hinzukaufen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <comment>88 failed</comment>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <comment>88 failed</comment>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>%1 people sent, %2 not sent.</source>
        <comment>100 of 194; 94</comment>
        <translation>%1 Personen gesendet, %2 nicht gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Whether the %n unknown line(s) arrived isn&apos;t known. Retry reads the roster first.</source>
        <translation>
            <numerusform>Ob die %n unbekannte Zeile ankam, ist nicht bekannt. Ein neuer Versuch liest zuerst die Platzliste.</numerusform>
            <numerusform>Ob die %n unbekannten Zeilen ankamen, ist nicht bekannt. Ein neuer Versuch liest zuerst die Platzliste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ImportTableModel</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>desk::ImportTexts</name>
    <message>
        <source>The user ID is empty.</source>
        <translation>Die Benutzer-ID ist leer.</translation>
    </message>
    <message>
        <source>The user ID has a line break or another control character.</source>
        <translation>Die Benutzer-ID enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>The line has fewer columns than it needs.</source>
        <translation>Die Zeile hat weniger Spalten als nötig.</translation>
    </message>
    <message>
        <source>The line has more columns than the first one. A text with the delimiter in it needs quotes.</source>
        <translation>Die Zeile hat mehr Spalten als die erste. Ein Text mit dem Trennzeichen darin braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>Spaces or invisible characters around the user ID were removed.</source>
        <translation>Leerzeichen oder unsichtbare Zeichen um die Benutzer-ID wurden entfernt.</translation>
    </message>
    <message>
        <source>The apostrophe of a spreadsheet export was removed.</source>
        <translation>Der Apostroph eines Tabellenexports wurde entfernt.</translation>
    </message>
    <message>
        <source>The user ID is longer than 255 bytes.</source>
        <translation>Die Benutzer-ID ist länger als 255 Bytes.</translation>
    </message>
    <message>
        <source>The user ID has characters that can&apos;t be seen.</source>
        <translation>Die Benutzer-ID enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>The e-mail doesn&apos;t look like an address. It is sent as it is.</source>
        <translation>Die E-Mail sieht nicht wie eine Adresse aus. Sie wird unverändert gesendet.</translation>
    </message>
    <message>
        <source>The name has a line break or another control character.</source>
        <translation>Der Name enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>Had a seat before.</source>
        <translation>Hatte früher einen Platz.</translation>
    </message>
    <message>
        <source>The line has bytes that the chosen encoding doesn&apos;t know.</source>
        <translation>Die Zeile enthält Bytes, die die gewählte Kodierung nicht kennt.</translation>
    </message>
    <message>
        <source>The line has a NUL character.</source>
        <translation>Die Zeile enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>Text follows a closing quote.</source>
        <translation>Text nach schließendem Anführungszeichen.</translation>
    </message>
    <message>
        <source>The same user ID as line %1.</source>
        <translation>Dieselbe Benutzer-ID wie Zeile %1.</translation>
    </message>
    <message>
        <source>Its e-mail or name is another. The one of the first line is taken.</source>
        <translation>E-Mail oder Name weicht ab. Es gilt die erste Zeile.</translation>
    </message>
    <message>
        <source>Also in line %1.</source>
        <translation>Auch in Zeile %1.</translation>
    </message>
    <message>
        <source>Line %1 has nearly the same user ID: %2.</source>
        <translation>Zeile %1 hat fast dieselbe Benutzer-ID: %2.</translation>
    </message>
    <message>
        <source>Somebody with nearly the same user ID has a seat: %1.</source>
        <translation>Jemand mit fast derselben Benutzer-ID hat einen Platz: %1.</translation>
    </message>
    <message>
        <source>Left out by you.</source>
        <translation>Von Hand ausgelassen.</translation>
    </message>
    <message>
        <source>Has a seat already. The new e-mail or name is sent.</source>
        <translation>Hat schon einen Platz. Die neue E-Mail oder der neue Name wird gesendet.</translation>
    </message>
    <message>
        <source>Has a seat already. The other e-mail or name is not saved.</source>
        <translation>Hat schon einen Platz. Die andere E-Mail oder der andere Name wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Has a seat already.</source>
        <translation>Hat schon einen Platz.</translation>
    </message>
    <message>
        <source>No seat is left for this person.</source>
        <translation>Für diese Person ist kein Platz mehr übrig.</translation>
    </message>
    <message>
        <source>Will be allocated</source>
        <translation>Wird zugewiesen</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Skipped by the server</source>
        <translation>Vom Server übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not mentioned in the reply</source>
        <translation>In der Antwort nicht genannt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Line %1, column %2 can&apos;t be read in this encoding. Nothing is sent. Choose another encoding, or correct the file.</source>
        <translation>Zeile %1, Spalte %2 ist in dieser Kodierung nicht lesbar. Es wird nichts gesendet. Eine andere Kodierung wählen oder die Datei korrigieren.</translation>
    </message>
    <message>
        <source>Line %1, column %2 has a NUL character. That line is not sent.</source>
        <translation>Zeile %1, Spalte %2 enthält ein NUL-Zeichen. Diese Zeile wird nicht gesendet.</translation>
    </message>
    <message>
        <source>In line %1, text follows the closing quote before column %2. That line is not sent.</source>
        <translation>In Zeile %1 folgt vor Spalte %2 Text auf das schließende Anführungszeichen. Diese Zeile wird nicht gesendet.</translation>
    </message>
    <message>
        <source>The quote that opens in line %1, column %2 is never closed. Nothing is sent.</source>
        <translation>Das in Zeile %1, Spalte %2 geöffnete Anführungszeichen wird nie geschlossen. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The text that begins in line %1, column %2 is longer than %3 MiB. A closing quote may be missing. Nothing is sent.</source>
        <translation>Der Text ab Zeile %1, Spalte %2 ist länger als %3 MiB. Vielleicht fehlt ein schließendes Anführungszeichen. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 columns. Nothing is sent.</source>
        <translation>Zeile %1 hat mehr als %2 Spalten. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The file has more than %1 lines. Nothing is sent. Split it, and import the parts.</source>
        <translation>Die Datei hat mehr als %1 Zeilen. Es wird nichts gesendet. Die Datei teilen und die Teile importieren.</translation>
    </message>
    <message>
        <source>The file is bigger than %1 MiB. Nothing is sent. Split it, and import the parts.</source>
        <translation>Die Datei ist größer als %1 MiB. Es wird nichts gesendet. Die Datei teilen und die Teile importieren.</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>The line names the columns or the delimiter. It is no person.</source>
        <translation>Die Zeile nennt die Spalten oder das Trennzeichen. Sie ist keine Person.</translation>
    </message>
    <message>
        <source>User ID, e-mail and name are longer than 32 KiB together. They could not be read back, so they aren&apos;t sent.</source>
        <translation>Benutzer-ID, E-Mail und Name sind zusammen länger als 32 KiB. Sie könnten nicht wieder gelesen werden und werden deshalb nicht gesendet.</translation>
    </message>
    <message>
        <source>The file says that this seat isn&apos;t active.</source>
        <translation>Laut Datei ist dieser Platz nicht aktiv.</translation>
    </message>
    <message>
        <source>The user ID looks like what a spreadsheet or a database made of one: a rounded number, a date, an error, or nothing.</source>
        <translation>Die Benutzer-ID sieht so aus, als hätte eine Tabellenkalkulation oder Datenbank sie verändert: eine gerundete Zahl, ein Datum, ein Fehler oder nichts.</translation>
    </message>
    <message>
        <source>The user ID holds a delimiter.</source>
        <translation>Die Benutzer-ID enthält ein Trennzeichen.</translation>
    </message>
    <message>
        <source>The user ID holds quotes.</source>
        <translation>Die Benutzer-ID enthält Anführungszeichen.</translation>
    </message>
    <message>
        <source>The user ID holds spaces.</source>
        <translation>Die Benutzer-ID enthält Leerzeichen.</translation>
    </message>
    <message>
        <source>The apostrophe before what looks like a formula was kept.</source>
        <translation>Der Apostroph vor dem, was wie eine Formel aussieht, wurde behalten.</translation>
    </message>
    <message>
        <source>Line %1 has the same e-mail and another user ID: %2. Probably the same person.</source>
        <translation>Zeile %1 hat dieselbe E-Mail und eine andere Benutzer-ID: %2. Wahrscheinlich dieselbe Person.</translation>
    </message>
    <message>
        <source>Somebody with the same e-mail has a seat: %1. Probably the same person.</source>
        <translation>Jemand mit derselben E-Mail hat einen Platz: %1. Wahrscheinlich dieselbe Person.</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>Ausgelassen.</translation>
    </message>
    <message>
        <source>The line reads like a column&apos;s name, a title, a template&apos;s text or a total.</source>
        <translation>Die Zeile liest sich wie ein Spaltenname, ein Titel, Text einer Vorlage oder eine Summe.</translation>
    </message>
    <message>
        <source>No seat free</source>
        <translation>Kein Platz frei</translation>
    </message>
</context>
<context>
    <name>desk::ImportViewModel</name>
    <message>
        <source>Resume or give up the interrupted import first.</source>
        <translation>Zuerst den unterbrochenen Import fortsetzen oder aufgeben.</translation>
    </message>
    <message>
        <source>Choose a file, drop one here, or paste cells.</source>
        <translation>Datei wählen, hier ablegen oder Zellen einfügen.</translation>
    </message>
    <message>
        <source>Say which column is the user ID.</source>
        <translation>Angeben, welche Spalte die Benutzer-ID ist.</translation>
    </message>
    <message>
        <source>This tenant has no active subscription, so nobody can get a seat.</source>
        <translation>Dieser Mandant hat kein aktives Abonnement; niemand kann einen Platz erhalten.</translation>
    </message>
    <message>
        <source>The lines are being checked.</source>
        <translation>Die Zeilen werden geprüft.</translation>
    </message>
    <message>
        <source>This account is read-only.</source>
        <translation>Dieses Konto liest nur.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>Eingefügte Zellen</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Es gibt nichts zu speichern.</translation>
    </message>
    <message>
        <source>Is being sent.</source>
        <translation>Wird gesendet.</translation>
    </message>
    <message>
        <source>Send this import?</source>
        <translation>Diesen Import senden?</translation>
    </message>
    <message>
        <source>Seats in use</source>
        <translation>Belegte Plätze</translation>
    </message>
    <message>
        <source>%1 → %2 of %3</source>
        <comment>before, after, capacity</comment>
        <translation>%1 → %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>E-mail and name of %n person(s) are replaced by those of the file.</source>
        <translation>
            <numerusform>E-Mail und Name von %n Person werden durch die der Datei ersetzt.</numerusform>
            <numerusform>E-Mail und Name von %n Personen werden durch die der Datei ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A seat can&apos;t be removed here afterwards.</source>
        <translation>Ein Platz lässt sich hier danach nicht entfernen.</translation>
    </message>
    <message>
        <source>The seats are being read again.</source>
        <translation>Die Plätze werden neu gelesen.</translation>
    </message>
    <message>
        <source>Confirm what is uncertain first.</source>
        <translation>Zuerst bestätigen, was unsicher ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) more than there are free seats: %1 will reject whom it has none for.</source>
        <translation>
            <numerusform>%n Person mehr, als Plätze frei sind: %1 weist ab, für wen keiner da ist.</numerusform>
            <numerusform>%n Personen mehr, als Plätze frei sind: %1 weist ab, für wen keiner da ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many seats are free isn&apos;t known: %1 will reject whom it has no seat for.</source>
        <translation>Wie viele Plätze frei sind, ist nicht bekannt: %1 weist ab, für wen keiner da ist.</translation>
    </message>
</context>
<context>
    <name>desk::ImportsPage</name>
    <message>
        <source>&amp;Open import…</source>
        <translation>Import ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Go to &amp;tenant</source>
        <translation>Zum &amp;Mandanten</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>The imports</source>
        <translation>Die Importe</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Noch keine Importe</translation>
    </message>
    <message>
        <source>Seats are allocated from a CSV file on a tenant&apos;s page, under Import. Every import is listed here then.</source>
        <translation>Plätze werden auf der Seite eines Mandanten unter „Importieren“ aus einer CSV-Datei zugewiesen. Jeder Import steht dann hier.</translation>
    </message>
    <message>
        <source>No import matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche zurücksetzen</translation>
    </message>
    <message>
        <source>Which imports</source>
        <translation>Welche Importe</translation>
    </message>
    <message>
        <source>Search imports</source>
        <translation>Importe durchsuchen</translation>
    </message>
    <message>
        <source>Search tenant or file</source>
        <translation>Mandant oder Datei suchen</translation>
    </message>
    <message>
        <source>Nothing matches this search.</source>
        <translation>Zu dieser Suche passt nichts.</translation>
    </message>
</context>
<context>
    <name>desk::KeyValueGrid</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>desk::LimitsDialog</name>
    <message>
        <source>Remove a seat</source>
        <translation>Platz entfernen</translation>
    </message>
    <message>
        <source>A subscription that was cancelled ends with its period. A new checkout begins another one.</source>
        <translation>Ein gekündigtes Abonnement endet mit seinem Zeitraum. Ein neuer Checkout beginnt ein anderes.</translation>
    </message>
    <message>
        <source>Only using and buying them is possible here.</source>
        <translation>Hier können sie nur verbraucht und gekauft werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It is done in your own application, or in the tenant&apos;s %1 portal.</source>
        <translation>Das geschieht in der eigenen Anwendung oder im Portal des Mandanten bei %1.</translation>
    </message>
    <message>
        <source>It is done in %1&apos;s dashboard.</source>
        <translation>Das geschieht im Dashboard von %1.</translation>
    </message>
    <message>
        <source>They go from %1 to your own servers; this program sees its own requests only.</source>
        <translation>Sie gehen von %1 an die eigenen Server; dieses Programm sieht nur seine eigenen Anfragen.</translation>
    </message>
    <message>
        <source>What %1&apos;s API can&apos;t do</source>
        <translation>Was die API von %1 nicht kann</translation>
    </message>
    <message>
        <source>Undo a cancellation</source>
        <translation>Eine Kündigung zurücknehmen</translation>
    </message>
    <message>
        <source>Reduce capacity</source>
        <translation>Kapazität verringern</translation>
    </message>
    <message>
        <source>Grant or take back credits</source>
        <translation>Credits gewähren oder zurücknehmen</translation>
    </message>
    <message>
        <source>Confirm a payment</source>
        <translation>Eine Zahlung bestätigen</translation>
    </message>
    <message>
        <source>This program reports what it saw change instead.</source>
        <translation>Dieses Programm meldet stattdessen, welche Änderung es gesehen hat.</translation>
    </message>
    <message>
        <source>Show webhook deliveries</source>
        <translation>Webhook-Zustellungen zeigen</translation>
    </message>
</context>
<context>
    <name>desk::LinkCodeDialog</name>
    <message>
        <source>Checkout link</source>
        <translation>Checkout-Link</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leads to %1. Anyone who scans it can use the checkout.</source>
        <translation>Führt zu %1. Wer ihn scannt, kann den Checkout verwenden.</translation>
    </message>
</context>
<context>
    <name>desk::ListExports</name>
    <message>
        <source>This tenant has no active subscription, so it has no seats.</source>
        <translation>Dieser Mandant hat kein aktives Abonnement und deshalb keine Plätze.</translation>
    </message>
    <message>
        <source>The seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Export tenants</source>
        <translation>Mandanten exportieren</translation>
    </message>
    <message>
        <source>What search and filter show (%1)</source>
        <translation>Was Suche und Filter zeigen (%1)</translation>
    </message>
    <message>
        <source>All tenants (%1)</source>
        <translation>Alle Mandanten (%1)</translation>
    </message>
    <message>
        <source>Export seats</source>
        <translation>Plätze exportieren</translation>
    </message>
    <message>
        <source>What search and filter show, read from the server</source>
        <translation>Was Suche und Filter zeigen, vom Server gelesen</translation>
    </message>
    <message>
        <source>All seats, read from the server (%1)</source>
        <translation>Alle Plätze, vom Server gelesen (%1)</translation>
    </message>
    <message>
        <source>All seats, read from the server</source>
        <translation>Alle Plätze, vom Server gelesen</translation>
    </message>
    <message>
        <source>Export requests</source>
        <translation>Anfragen exportieren</translation>
    </message>
    <message>
        <source>All requests (%1)</source>
        <translation>Alle Anfragen (%1)</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>Aktivität exportieren</translation>
    </message>
    <message>
        <source>What search and filter show, of all lines</source>
        <translation>Was Suche und Filter zeigen, von allen Zeilen</translation>
    </message>
    <message>
        <source>All lines (%1)</source>
        <translation>Alle Zeilen (%1)</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Export payments</source>
        <translation>Zahlungen exportieren</translation>
    </message>
    <message>
        <source>All payments (%1)</source>
        <translation>Alle Zahlungen (%1)</translation>
    </message>
    <message>
        <source>%1 rows were not fully understood, and are as they were sent: %2</source>
        <translation>%1 Zeilen wurden nicht ganz verstanden und sind so, wie sie gesendet wurden: %2</translation>
    </message>
</context>
<context>
    <name>desk::ListTools</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Diese Liste exportieren</translation>
    </message>
</context>
<context>
    <name>desk::MainWindow</name>
    <message>
        <source>&amp;Tenants</source>
        <translation>&amp;Mandanten</translation>
    </message>
    <message>
        <source>%1 (%2) – Crovver Desk</source>
        <translation>%1 (%2) – Crovver Desk</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The link of the checkout</source>
        <translation>Link zum Checkout</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>Akt&amp;ivität</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>An&amp;fragen</translation>
    </message>
    <message>
        <source>Pa&amp;yments</source>
        <translation>Zahl&amp;ungen</translation>
    </message>
    <message>
        <source>&amp;Imports</source>
        <translation>Impo&amp;rte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::MetadataEditor</name>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Metadata as a JSON object</source>
        <translation>Metadaten als JSON-Objekt</translation>
    </message>
    <message>
        <source>Metadata key</source>
        <translation>Metadaten-Schlüssel</translation>
    </message>
    <message>
        <source>Metadata value</source>
        <translation>Metadaten-Wert</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remove this key</source>
        <translation>Diesen Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Edit as rows</source>
        <translation>Als Zeilen bearbeiten</translation>
    </message>
    <message>
        <source>Edit as JSON</source>
        <translation>Als JSON bearbeiten</translation>
    </message>
    <message>
        <source>Rows hold texts only; this object holds more than that.</source>
        <translation>Zeilen enthalten nur Texte; dieses Objekt enthält mehr als das.</translation>
    </message>
</context>
<context>
    <name>desk::ModeBadge</name>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>Account mode %1</source>
        <translation>Kontomodus %1</translation>
    </message>
</context>
<context>
    <name>desk::MoneyConfirmation</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>desk::NavigationList</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>desk::OutcomeCard</name>
    <message>
        <source>Message from %1</source>
        <translation>Meldung von %1</translation>
    </message>
</context>
<context>
    <name>desk::PageHeader</name>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>desk::PageWalker</name>
    <message>
        <source>page %1 has %2 rows, %3 were asked for</source>
        <translation>Seite %1 hat %2 Zeilen, gefragt waren %3</translation>
    </message>
    <message>
        <source>The server counted %1 rows, but sent more.</source>
        <translation>Der Server zählte %1 Zeilen, sendete aber mehr.</translation>
    </message>
    <message>
        <source>The server counted %1 rows; only the first %2 are read.</source>
        <translation>Der Server zählte %1 Zeilen; nur die ersten %2 werden gelesen.</translation>
    </message>
</context>
<context>
    <name>desk::Pager</name>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Letzte Seite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Rows a page</source>
        <translation>Zeilen je Seite</translation>
    </message>
    <message>
        <source>a page</source>
        <translation>je Seite</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>desk::PaymentActs</name>
    <message>
        <source>Check &amp;now</source>
        <translation>&amp;Jetzt prüfen</translation>
    </message>
    <message>
        <source>&amp;Open checkout again</source>
        <translation>Checkout erneut &amp;öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Show &amp;QR code</source>
        <translation>&amp;QR-Code zeigen</translation>
    </message>
    <message>
        <source>&amp;I checked</source>
        <translation>&amp;Ich habe geprüft</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Nicht mehr &amp;warten</translation>
    </message>
    <message>
        <source>It is o&amp;urs</source>
        <translation>Gehört &amp;uns</translation>
    </message>
    <message>
        <source>It isn&apos;t ou&amp;rs</source>
        <translation>Gehört &amp;nicht uns</translation>
    </message>
    <message>
        <source>Go to &amp;tenant</source>
        <translation>Zum &amp;Mandanten</translation>
    </message>
    <message>
        <source>&amp;Open checkout…</source>
        <translation>Checkout &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t seat the waiting people</source>
        <translation>Wartenden &amp;keine Plätze zuweisen</translation>
    </message>
    <message>
        <source>&amp;Seat the waiting people</source>
        <translation>Wartenden Plätze &amp;zuweisen</translation>
    </message>
    <message>
        <source>Open it all the same?</source>
        <translation>Trotzdem öffnen?</translation>
    </message>
    <message>
        <source>%1 The checkout exists, but nothing was opened: %2.</source>
        <translation>%1 Der Checkout besteht, aber nichts wurde geöffnet: %2.</translation>
    </message>
    <message>
        <source>Open checkout</source>
        <translation>Checkout öffnen</translation>
    </message>
    <message>
        <source>Open for %1</source>
        <translation>Für %1 öffnen</translation>
    </message>
    <message>
        <source>No browser could be started, so nothing was opened. Copy the link and open it yourself.</source>
        <translation>Es ließ sich kein Browser starten; nichts wurde geöffnet. Den Link kopieren und selbst öffnen.</translation>
    </message>
    <message>
        <source>Nothing was opened. %1</source>
        <translation>Nichts wurde geöffnet. %1</translation>
    </message>
    <message>
        <source>The link was copied. Whoever has it can use the checkout; after %1 s it is taken off the clipboard.</source>
        <translation>Der Link wurde kopiert. Wer ihn hat, kann den Checkout verwenden; nach %1 s wird er aus der Zwischenablage entfernt.</translation>
    </message>
    <message>
        <source>Close it as checked?</source>
        <translation>Als geprüft schließen?</translation>
    </message>
    <message>
        <source>I checked</source>
        <translation>Ich habe geprüft</translation>
    </message>
    <message>
        <source>Is it this organisation&apos;s?</source>
        <translation>Gehört es dieser Organisation?</translation>
    </message>
    <message>
        <source>It is ours</source>
        <translation>Gehört uns</translation>
    </message>
    <message>
        <source>Is it somebody else&apos;s?</source>
        <translation>Gehört es jemand anderem?</translation>
    </message>
    <message>
        <source>It isn&apos;t ours</source>
        <translation>Gehört nicht uns</translation>
    </message>
    <message>
        <source>Stop waiting for it?</source>
        <translation>Nicht mehr darauf warten?</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
</context>
<context>
    <name>desk::PaymentDetailView</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Message from server</source>
        <translation>Meldung vom Server</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>The link isn&apos;t opened from here. %1</source>
        <translation>Der Link wird von hier nicht geöffnet. %1</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Mandanten-ID</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Capacity wanted</source>
        <translation>Gewünschte Kapazität</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Festgestellt</translation>
    </message>
    <message>
        <source>Waiting people</source>
        <translation>Wartende Personen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Link leads to</source>
        <translation>Link führt zu</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Idempotency key</source>
        <translation>Idempotenzschlüssel</translation>
    </message>
    <message>
        <source>The link is opened only when this was confirmed. %1</source>
        <translation>Der Link wird erst geöffnet, wenn dies bestätigt ist. %1</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>Abonnement-ID</translation>
    </message>
    <message>
        <source>%1&apos;s ID</source>
        <translation>ID bei %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Seats in use before</source>
        <translation>Belegte Plätze vorher</translation>
    </message>
    <message>
        <source>Capacity before</source>
        <translation>Kapazität vorher</translation>
    </message>
    <message>
        <source>Add-on credits before</source>
        <translation>Add-on-Credits vorher</translation>
    </message>
    <message>
        <source>Credits before</source>
        <translation>Credits vorher</translation>
    </message>
    <message>
        <source>User IDs</source>
        <translation>Benutzer-IDs</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>desk::PaymentTableModel</name>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Festgestellt</translation>
    </message>
    <message>
        <source>Waiting people</source>
        <translation>Wartende Personen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>The same number of seats is open twice for this tenant.</source>
        <translation>Dieselbe Anzahl Plätze ist für diesen Mandanten zweimal offen.</translation>
    </message>
    <message>
        <source>%1, twice</source>
        <translation>%1, zweimal</translation>
    </message>
    <message>
        <source>This costs nothing by itself.</source>
        <translation>Das allein kostet nichts.</translation>
    </message>
    <message>
        <source>The same add-on is open twice for this tenant.</source>
        <translation>Dasselbe Add-on ist für diesen Mandanten zweimal offen.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>The last check failed: %1</source>
        <translation>Die letzte Prüfung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Ended; no longer checked.</source>
        <translation>Beendet; wird nicht mehr geprüft.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>desk::PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>The payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Noch keine Zahlungen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Which payments</source>
        <translation>Welche Zahlungen</translation>
    </message>
    <message>
        <source>Search payments</source>
        <translation>Zahlungen suchen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Festgestellt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Purchases that are made with this program, and actions with unknown outcome, are listed here.</source>
        <translation>Hier stehen Käufe, die mit diesem Programm gemacht werden, und Aktionen mit unbekanntem Ausgang.</translation>
    </message>
    <message>
        <source>No payment matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Nothing fits this search and this filter.</source>
        <translation>Nichts passt zu dieser Suche und diesem Filter.</translation>
    </message>
    <message>
        <source>Search tenant, person or ID</source>
        <translation>Mandant, Person oder ID suchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them with unknown outcome</source>
        <translation>
            <numerusform>%Ln davon mit unbekanntem Ausgang</numerusform>
            <numerusform>%Ln davon mit unbekanntem Ausgang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::PaymentsViewModel</name>
    <message>
        <source>The capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>This account is read-only.</source>
        <translation>Dieses Konto liest nur.</translation>
    </message>
    <message>
        <source>The credits</source>
        <translation>Die Credits</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) are open that this account doesn&apos;t know to be its own.</source>
        <translation>
            <numerusform>%n Aktion ist offen, von der dieses Konto nicht weiß, ob sie seine ist.</numerusform>
            <numerusform>%n Aktionen sind offen, von denen dieses Konto nicht weiß, ob sie seine sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::PurchaseOutcomePage</name>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Allow another purchase</source>
        <translation>Weiteren Kauf erlauben</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>This program no longer watches for the payment. The checkout may still be paid.</source>
        <translation>Dieses Programm achtet nicht mehr auf die Zahlung. Der Checkout kann trotzdem noch bezahlt werden.</translation>
    </message>
    <message>
        <source>Copied for 30 s</source>
        <translation>Für 30 s kopiert</translation>
    </message>
    <message>
        <source>The link leads to %1</source>
        <translation>Der Link führt zu %1</translation>
    </message>
    <message>
        <source>The link to the payment page at %1, for another device</source>
        <translation>Der Link zur Zahlungsseite bei %1, für ein anderes Gerät</translation>
    </message>
    <message>
        <source>The link is too long for a QR code.</source>
        <translation>Der Link ist zu lang für einen QR-Code.</translation>
    </message>
    <message>
        <source>Scan the code to pay on another device.</source>
        <translation>Code scannen, um auf einem anderen Gerät zu zahlen.</translation>
    </message>
    <message>
        <source>I checked this tenant in %1</source>
        <translation>Dieser Mandant wurde in %1 geprüft</translation>
    </message>
    <message>
        <source>Go to tenant</source>
        <translation>Zum Mandanten</translation>
    </message>
</context>
<context>
    <name>desk::QrCodeView</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
</context>
<context>
    <name>desk::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>desk::QuitDialog</name>
    <message>
        <source>Waiting for an answer</source>
        <translation>Warten auf eine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) that change something are on their way.</source>
        <translation>
            <numerusform>%n Aufruf, der etwas ändert, ist unterwegs.</numerusform>
            <numerusform>%n Aufrufe, die etwas ändern, sind unterwegs.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program closes as soon as the answer is here, after five seconds at most. An answer that comes later isn&apos;t lost: the journal has the call, and the next start finds out what became of it.</source>
        <translation>Das Programm schließt, sobald die Antwort da ist, spätestens nach fünf Sekunden. Eine spätere Antwort geht nicht verloren: Der Aufruf steht im Journal, und der nächste Start ermittelt, was daraus geworden ist.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Jetzt schließen</translation>
    </message>
</context>
<context>
    <name>desk::RemovalNoteDialog</name>
    <message>
        <source>Removing a seat</source>
        <translation>Platz entfernen</translation>
    </message>
    <message>
        <source>Copy user ID</source>
        <translation>Benutzer-ID kopieren</translation>
    </message>
    <message>
        <source>Nothing was changed. A seat can be removed in two other places:</source>
        <translation>Nichts wurde geändert. Entfernen lässt sich ein Platz an zwei anderen Stellen:</translation>
    </message>
    <message>
        <source>Once it is done there, the seat appears under Removed here, with the date, the next time the list is read.</source>
        <translation>Danach steht der Platz beim nächsten Lesen der Liste hier unter „Entfernt“, mit Datum.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1&apos;s public API can&apos;t remove a seat</source>
        <translation>Die öffentliche API von %1 kann keinen Platz entfernen</translation>
    </message>
    <message>
        <source>• in your own application, where this person&apos;s access is managed,
• in the tenant&apos;s %1 portal, under its seats.</source>
        <translation>• in der eigenen Anwendung, wo der Zugang dieser Person verwaltet wird,
• im Portal des Mandanten bei %1, bei den Plätzen.</translation>
    </message>
</context>
<context>
    <name>desk::RequestDetailView</name>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>The request as a curl command</source>
        <translation>Die Anfrage als curl-Befehl</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Copy what was sent</source>
        <translation>Gesendetes kopieren</translation>
    </message>
    <message>
        <source>Body of the request, without secrets</source>
        <translation>Inhalt der Anfrage, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Body of the answer, without secrets</source>
        <translation>Inhalt der Antwort, ohne Geheimnisse</translation>
    </message>
    <message>
        <source>Keys, tokens and checkout links are taken out before a request is kept, and long bodies are cut.</source>
        <translation>Schlüssel, Token und Checkout-Links werden entfernt, bevor eine Anfrage aufbewahrt wird; lange Inhalte werden gekürzt.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>As a curl command</source>
        <translation>Als curl-Befehl</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Names only: the values are not kept.</source>
        <translation>Nur Namen: Die Werte werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No answer with a status arrived.</source>
        <translation>Es kam keine Antwort mit Status.</translation>
    </message>
    <message>
        <source>Never left this machine</source>
        <translation>Hat diesen Rechner nie verlassen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>From being asked for to the end, waits included.</source>
        <translation>Von der Anforderung bis zum Ende, Wartezeiten inbegriffen.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>The answer had none.</source>
        <translation>Die Antwort hatte keine.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Changes something</source>
        <translation>Ändert etwas</translation>
    </message>
    <message>
        <source>Only reads</source>
        <translation>Liest nur</translation>
    </message>
    <message>
        <source>No body.</source>
        <translation>Kein Inhalt.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>desk::RequestTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Somebody waits</source>
        <translation>Jemand wartet</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>No answer with a status arrived.</source>
        <translation>Es kam keine Antwort mit Status.</translation>
    </message>
    <message>
        <source>It never left this machine.</source>
        <translation>Hat diesen Rechner nie verlassen.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>desk::RequestWords</name>
    <message>
        <source>No active subscription</source>
        <translation>Kein aktives Abonnement</translation>
    </message>
    <message>
        <source>Tenant not known</source>
        <translation>Mandant unbekannt</translation>
    </message>
    <message>
        <source>Not offered by this server</source>
        <translation>Nicht angeboten</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Server not reached</source>
        <translation>Server nicht erreicht</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>Connection not secure</source>
        <translation>Verbindung nicht sicher</translation>
    </message>
    <message>
        <source>Key not accepted</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Subscription needed</source>
        <translation>Abonnement nötig</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Server failed</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Unexpected answer</source>
        <translation>Unerwartete Antwort</translation>
    </message>
</context>
<context>
    <name>desk::RequestsPage</name>
    <message>
        <source>Copy as &amp;curl</source>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>The requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>No request matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Failures and methods</source>
        <translation>Fehlschläge und Methoden</translation>
    </message>
    <message>
        <source>Search requests</source>
        <translation>Anfragen suchen</translation>
    </message>
    <message>
        <source>Search path, result or request ID</source>
        <translation>Pfad, Ergebnis oder Anfrage-ID suchen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests to the server are listed here, without keys, until the program is closed.</source>
        <translation>Hier stehen die Anfragen an den Server, ohne Schlüssel, bis das Programm beendet wird.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Requests that failed</source>
        <translation>Fehlgeschlagene Anfragen</translation>
    </message>
    <message>
        <source>Nothing matches this search and these filters.</source>
        <translation>Nichts passt zu dieser Suche und diesen Filtern.</translation>
    </message>
</context>
<context>
    <name>desk::RequestsViewModel</name>
    <message>
        <source>Only the newest %1 are kept.</source>
        <translation>Nur die neuesten %1 werden aufbewahrt.</translation>
    </message>
    <message>
        <source>This server has no such endpoint, so what needs it is left out here. If everything is missing, the base URL is wrong.</source>
        <translation>Dieser Server hat keinen solchen Endpunkt; was ihn braucht, entfällt hier. Fehlt alles, ist die Basis-URL falsch.</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Das Angefragte</translation>
    </message>
</context>
<context>
    <name>desk::Revocation</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name, user ID</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Take this person&apos;s seat away?</source>
        <translation>Dieser Person den Platz entziehen?</translation>
    </message>
    <message>
        <source>%1 loses the seat in %2 at once, and with it what comes with the seat. The number of seats that are paid for stays as it is, and nothing is refunded. It is done in %3.</source>
        <translation>%1 verliert den Platz in %2 sofort, und damit alles, was zum Platz gehört. Die Zahl der bezahlten Plätze bleibt, wie sie ist, und nichts wird erstattet. Es geschieht in %3.</translation>
    </message>
    <message>
        <source>Take the seat away</source>
        <translation>Platz entziehen</translation>
    </message>
</context>
<context>
    <name>desk::RowPreview</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>desk::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche zurücksetzen</translation>
    </message>
</context>
<context>
    <name>desk::SeatDetailView</name>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Copy raw JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>Rohes JSON</translation>
    </message>
    <message>
        <source>What to do instead</source>
        <translation>Was stattdessen geht</translation>
    </message>
    <message>
        <source>Removing this seat</source>
        <translation>Diesen Platz entfernen</translation>
    </message>
    <message>
        <source>This row wasn&apos;t fully understood: %1</source>
        <translation>Diese Zeile wurde nicht ganz verstanden: %1</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Not available.</source>
        <translation>Nicht verfügbar.</translation>
    </message>
    <message>
        <source>Raw JSON as %1 sent it</source>
        <translation>Rohes JSON, wie %1 es gesendet hat</translation>
    </message>
    <message>
        <source>%1&apos;s public API can&apos;t remove a seat.</source>
        <translation>Die öffentliche API von %1 kann keinen Platz entfernen.</translation>
    </message>
    <message>
        <source>%1 has no name for this person.</source>
        <translation>%1 kennt keinen Namen dieser Person.</translation>
    </message>
    <message>
        <source>%1 has no e-mail address for this person.</source>
        <translation>%1 kennt keine E-Mail-Adresse dieser Person.</translation>
    </message>
    <message>
        <source>The person loses the seat at once. The seat itself stays paid for.</source>
        <translation>Die Person verliert den Platz sofort. Der Platz selbst bleibt bezahlt.</translation>
    </message>
    <message>
        <source>Take the seat away…</source>
        <translation>Platz entziehen …</translation>
    </message>
    <message>
        <source>This account only reads, so no seat can be taken away from here.</source>
        <translation>Dieses Konto liest nur, daher kann hier kein Platz entzogen werden.</translation>
    </message>
</context>
<context>
    <name>desk::SeatStepper</name>
    <message>
        <source>One seat less</source>
        <translation>Ein Platz weniger</translation>
    </message>
    <message>
        <source>One seat more</source>
        <translation>Ein Platz mehr</translation>
    </message>
    <message>
        <source>Seats wanted</source>
        <translation>Gewünschte Plätze</translation>
    </message>
</context>
<context>
    <name>desk::SeatTableModel</name>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Days held</source>
        <translation>Tage belegt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Metadata: %1</source>
        <translation>Metadaten: %1</translation>
    </message>
    <message>
        <source>Same e-mail as %1</source>
        <translation>Dieselbe E-Mail wie %1</translation>
    </message>
    <message>
        <source>%1 has the same e-mail: probably the same person.</source>
        <translation>%1 hat dieselbe E-Mail: wahrscheinlich dieselbe Person.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
</context>
<context>
    <name>desk::SeatsChartSection</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Show chart</source>
        <translation>Diagramm zeigen</translation>
    </message>
    <message>
        <source>Seats in use against capacity (%1)</source>
        <translation>Belegte Plätze und Kapazität (%1)</translation>
    </message>
    <message>
        <source>Seats in use against capacity</source>
        <translation>Belegte Plätze und Kapazität</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 T</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Die letzten 90 Tage</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 J</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>Das letzte Jahr</translation>
    </message>
    <message>
        <source>All</source>
        <comment>time</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Since the first seat</source>
        <translation>Seit dem ersten Platz</translation>
    </message>
    <message>
        <source>The chart could not be saved: %1</source>
        <translation>Das Diagramm konnte nicht gespeichert werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) without a usable date are left out</source>
        <translation>
            <numerusform>%Ln Platz ohne brauchbares Datum fehlt</numerusform>
            <numerusform>%Ln Plätze ohne brauchbares Datum fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>No seats yet</source>
        <translation>Noch keine Plätze</translation>
    </message>
    <message>
        <source>The first allocation starts this chart.</source>
        <translation>Mit der ersten Zuweisung beginnt dieses Diagramm.</translation>
    </message>
    <message>
        <source>The history of the seats</source>
        <translation>Verlauf der Plätze</translation>
    </message>
    <message>
        <source>Reading every seat this tenant ever had</source>
        <translation>Alle je zugewiesenen Plätze werden gelesen</translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <translation>%1 geladen</translation>
    </message>
    <message>
        <source>Reading the list first</source>
        <translation>Zuerst wird die Liste gelesen</translation>
    </message>
    <message>
        <source>The history follows it.</source>
        <translation>Danach kommt der Verlauf.</translation>
    </message>
    <message>
        <source>No history</source>
        <translation>Kein Verlauf</translation>
    </message>
    <message>
        <source>This tenant&apos;s seats aren&apos;t known.</source>
        <translation>Die Plätze dieses Mandanten sind unbekannt.</translation>
    </message>
</context>
<context>
    <name>desk::SeatsOverTimeChart</name>
    <message>
        <source>Seats in use against capacity over time</source>
        <translation>Belegte Plätze und Kapazität im Zeitverlauf</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 seats in use at the end, at most %4 (on %5).</source>
        <translation>Von %1 bis %2: am Ende %3 Plätze belegt, höchstens %4 (am %5).</translation>
    </message>
    <message>
        <source>Capacity is not known.</source>
        <translation>Die Kapazität ist unbekannt.</translation>
    </message>
    <message>
        <source>Capacity is %1, known since %2.</source>
        <translation>Die Kapazität ist %1, bekannt seit %2.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
</context>
<context>
    <name>desk::SeatsPlot</name>
    <message>
        <source>In use %1</source>
        <translation>Belegt %1</translation>
    </message>
    <message>
        <source>Capacity %1</source>
        <translation>Kapazität %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>Belegt: %1</translation>
    </message>
    <message>
        <source>Capacity: %1</source>
        <translation>Kapazität: %1</translation>
    </message>
    <message>
        <source>Capacity: %1, assumed</source>
        <translation>Kapazität: %1, angenommen</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
</context>
<context>
    <name>desk::SeatsTab</name>
    <message>
        <source>Seat status</source>
        <translation>Status der Plätze</translation>
    </message>
    <message>
        <source>Search seats</source>
        <translation>Plätze suchen</translation>
    </message>
    <message>
        <source>Search user ID, name or e-mail</source>
        <translation>ID, Name oder E-Mail</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>The seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>No seats here</source>
        <translation>Hier sind keine Plätze</translation>
    </message>
    <message>
        <source>Nobody is in this list yet.</source>
        <translation>In dieser Liste ist noch niemand.</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No user ID, name or e-mail fits this search.</source>
        <translation>Zu dieser Suche passt keine ID, kein Name und keine E-Mail.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche zurücksetzen</translation>
    </message>
    <message>
        <source>No active subscription, so no seats</source>
        <translation>Kein aktives Abonnement, also keine Plätze</translation>
    </message>
    <message>
        <source>Seats come with a subscription. When this tenant has one again, its seats are listed here.</source>
        <translation>Plätze gehören zu einem Abonnement. Hat dieser Mandant wieder eines, stehen sie hier.</translation>
    </message>
    <message>
        <source>The rest of the seats</source>
        <translation>Übrige Plätze</translation>
    </message>
    <message>
        <source>Load the rest</source>
        <translation>Rest laden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>sorted once all are loaded</source>
        <translation>sortiert, sobald alle geladen sind</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Niemand hier</translation>
    </message>
    <message>
        <source>No seat has this status.</source>
        <translation>Kein Platz hat diesen Status.</translation>
    </message>
    <message>
        <source>Show all seats</source>
        <translation>Alle Plätze zeigen</translation>
    </message>
    <message>
        <source>&amp;Remove seat: what to do</source>
        <translation>Platz &amp;entfernen: Vorgehen</translation>
    </message>
    <message>
        <source>&amp;Take the seat away…</source>
        <translation>Platz &amp;entziehen …</translation>
    </message>
    <message>
        <source>Select a person to see the seat&apos;s details.</source>
        <translation>Eine Person wählen, um die Details ihres Platzes zu sehen.</translation>
    </message>
</context>
<context>
    <name>desk::SeatsViewModel</name>
    <message>
        <source>searching %1</source>
        <translation>durchsucht: %1</translation>
    </message>
    <message>
        <source>List incomplete: %1 different seats were read, the server counts %2.</source>
        <translation>Liste unvollständig: %1 verschiedene Plätze gelesen, der Server zählt %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came more than once and are shown once.</source>
        <translation>
            <numerusform>%n Zeile kam mehrfach und steht hier einmal.</numerusform>
            <numerusform>%n Zeilen kamen mehrfach und stehen hier je einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a user ID are shown, but not counted anywhere.</source>
        <translation>
            <numerusform>%n Zeile ohne Benutzer-ID steht hier, zählt aber nirgends mit.</numerusform>
            <numerusform>%n Zeilen ohne Benutzer-ID stehen hier, zählen aber nirgends mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more metadata keys than columns; a row&apos;s details show all.</source>
        <translation>Es gibt mehr Metadaten als Spalten; die Details einer Zeile zeigen alle.</translation>
    </message>
</context>
<context>
    <name>desk::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Checkout hosts you trust</source>
        <translation>Vertrauenswürdige Checkout-Hosts</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Host to add</source>
        <translation>Neuer Host</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>It is shown beside everything you do here, and sent to %1 as “addedBy” with each seat you allocate.</source>
        <translation>Er steht bei allem, was hier getan wird, und geht als „addedBy“ mit jedem zugewiesenen Platz an %1.</translation>
    </message>
    <message>
        <source>Checkouts open at the pages of %1, at your own server and at the hosts you add. Whoever runs such a host can ask for card numbers, so add only hosts you know.</source>
        <translation>Checkouts werden auf den Seiten von %1, dem eigenen Server und den hinzugefügten Hosts geöffnet. Wer einen solchen Host betreibt, kann nach Kartennummern fragen; nur bekannte Hosts hinzufügen.</translation>
    </message>
</context>
<context>
    <name>desk::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Open the selected row</source>
        <translation>Ausgewählte Zeile öffnen</translation>
    </message>
    <message>
        <source>Clear the search, close the details</source>
        <translation>Suche zurücksetzen, Details schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy them with headers</source>
        <translation>Mit Überschriften kopieren</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Select the row; with Ctrl, also deselect it</source>
        <translation>Zeile auswählen; mit Strg auch wieder abwählen</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menü der Zeile</translation>
    </message>
</context>
<context>
    <name>desk::SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>Not updated yet</source>
        <translation>Noch nicht aktualisiert</translation>
    </message>
    <message>
        <source>Updating… (last %1)</source>
        <translation>Wird aktualisiert … (zuletzt %1)</translation>
    </message>
    <message>
        <source>Out of date, updated %1</source>
        <translation>Veraltet, aktualisiert %1</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Aktualisiert %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the tenants with a credit alert</source>
        <translation>Zeigt die Mandanten mit einer Credit-Warnung</translation>
    </message>
</context>
<context>
    <name>desk::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>desk::StartPage</name>
    <message>
        <source>Crovver Desk</source>
        <translation>Crovver Desk</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Erst einmal umsehen</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Invented data on a server inside this program. Nothing leaves this machine.</source>
        <translation>Erfundene Daten auf einem Server in diesem Programm. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Ein Konto verbinden</translation>
    </message>
    <message>
        <source>Tenants, seats and charts of an organisation that bills with %1, with instant search over all of them.</source>
        <translation>Mandanten, Plätze und Diagramme einer Organisation, die mit %1 abrechnet, mit sofortiger Suche über alles.</translation>
    </message>
    <message>
        <source>Open an account</source>
        <translation>Ein Konto öffnen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Type the key</source>
        <translation>Schlüssel eingeben</translation>
    </message>
    <message>
        <source>Type the key of %1</source>
        <translation>Schlüssel von %1 eingeben</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>desk::StateView</name>
    <message>
        <source>Message from server</source>
        <translation>Meldung vom Server</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Loading: %1</source>
        <translation>Lädt: %1</translation>
    </message>
    <message>
        <source>Message from server: %1</source>
        <translation>Meldung vom Server: %1</translation>
    </message>
</context>
<context>
    <name>desk::StepStrip</name>
    <message>
        <source>not yet</source>
        <comment>a step of a purchase</comment>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>a step of a purchase</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a step of a purchase</comment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>in doubt</source>
        <comment>a step of a purchase</comment>
        <translation>fraglich</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a step of a purchase</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step of a purchase and how it stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>desk::TabStrip</name>
    <message>
        <source>Tabs</source>
        <translation>Reiter</translation>
    </message>
</context>
<context>
    <name>desk::TableExport</name>
    <message>
        <source>The list is no longer there.</source>
        <translation>Die Liste ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The list kept changing while it was read.</source>
        <translation>Die Liste änderte sich laufend während des Lesens.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Zeilen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written, and a file that was there is as it was.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben; eine vorhandene Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Nothing was written, and a file that was there is as it was.</source>
        <translation>Es wurde nichts geschrieben; eine vorhandene Datei ist unverändert.</translation>
    </message>
</context>
<context>
    <name>desk::TenantPage</name>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>The tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Add &amp;capacity…</source>
        <translation>&amp;Kapazität hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>CSV &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Allocate seat…</source>
        <translation>&amp;Platz zuweisen …</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Back to tenants</source>
        <translation>Zurück zu den Mandanten</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t know this tenant.</source>
        <translation>%1 kennt diesen Mandanten nicht.</translation>
    </message>
    <message>
        <source>Without an active subscription nobody can have a seat.</source>
        <translation>Ohne aktives Abonnement kann niemand einen Platz haben.</translation>
    </message>
    <message>
        <source>This key isn&apos;t allowed to read the seats of this tenant.</source>
        <translation>Dieser Schlüssel darf die Plätze dieses Mandanten nicht lesen.</translation>
    </message>
    <message>
        <source>Show newest seats</source>
        <translation>Neueste Plätze zeigen</translation>
    </message>
</context>
<context>
    <name>desk::TenantPreviewView</name>
    <message>
        <source>Show in Payments</source>
        <translation>Unter „Zahlungen“ zeigen</translation>
    </message>
    <message>
        <source>Credit pools, the lowest first</source>
        <translation>Credit-Pools, der niedrigste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open payment(s)</source>
        <translation>
            <numerusform>%Ln offene Zahlung</numerusform>
            <numerusform>%Ln offene Zahlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Done last from here</source>
        <translation>Zuletzt von hier getan</translation>
    </message>
</context>
<context>
    <name>desk::TenantTableModel</name>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Externe ID</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Renews or ends</source>
        <translation>Läuft bis</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Not read.</source>
        <translation>Nicht gelesen.</translation>
    </message>
    <message>
        <source>The server didn&apos;t say.</source>
        <translation>Keine Angabe vom Server.</translation>
    </message>
    <message>
        <source>No subscription</source>
        <translation>Kein Abonnement</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Not offered by this server.</source>
        <translation>Dieser Server bietet das nicht an.</translation>
    </message>
    <message>
        <source>Trial ends</source>
        <translation>Probezeit endet</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Verlängert sich</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Endete</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source> +%1</source>
        <translation> +%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>Lowest pool</source>
        <translation>Niedrigster Pool</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 left, no limit</source>
        <translation>%1: %2 übrig, keine Grenze</translation>
    </message>
    <message>
        <source>Next expiry: %1, %2</source>
        <translation>Nächster Verfall: %1, %2</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Trial ended</source>
        <translation>Probezeit endete</translation>
    </message>
    <message>
        <source>Was to renew</source>
        <translation>Sollte sich verlängern</translation>
    </message>
    <message>
        <source>No credit pools.</source>
        <translation>Keine Credit-Pools.</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>%1: %2 übrig</translation>
    </message>
    <message numerus="yes">
        <source>%n pool(s) with unreadable data</source>
        <translation>
            <numerusform>%n Pool mit unlesbaren Daten</numerusform>
            <numerusform>%n Pools mit unlesbaren Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
</context>
<context>
    <name>desk::TenantsPage</name>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Search tenants</source>
        <translation>Mandanten suchen</translation>
    </message>
    <message>
        <source>Search name or ID</source>
        <translation>Name oder ID suchen</translation>
    </message>
    <message>
        <source>Quick filters</source>
        <translation>Schnellfilter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by status or plan</source>
        <translation>Nach Status oder Tarif filtern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>No tenants yet</source>
        <translation>Noch keine Mandanten</translation>
    </message>
    <message>
        <source>A tenant is a workspace of one of your customers. It appears here when your application creates it.</source>
        <translation>Ein Mandant ist der Arbeitsbereich eines Kunden. Er erscheint hier, sobald die eigene Anwendung ihn anlegt.</translation>
    </message>
    <message>
        <source>No tenant matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter zurücksetzen</translation>
    </message>
    <message>
        <source>%1 checked</source>
        <translation>%1 geprüft</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Over capacity</source>
        <translation>Über Kapazität</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message numerus="yes">
        <source>Trial ends in %n day(s)</source>
        <translation>
            <numerusform>Probezeit endet in %n Tag</numerusform>
            <numerusform>Probezeit endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Past due</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>No subscription</source>
        <translation>Ohne Abonnement</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filter (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln Mandant</numerusform>
            <numerusform>%Ln Mandanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>The newest tenants</source>
        <translation>Neueste Mandanten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Low credits</source>
        <translation>Wenig Credits</translation>
    </message>
    <message>
        <source>Select a tenant to see how it is doing.</source>
        <translation>Einen Mandanten wählen, um seinen Stand zu sehen.</translation>
    </message>
    <message>
        <source>Details of %1 loaded</source>
        <translation>Details von %1 geladen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with unreadable data</source>
        <translation>
            <numerusform>%Ln mit unlesbaren Daten</numerusform>
            <numerusform>%Ln mit unlesbaren Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Nothing matches this search and these filters.</source>
        <translation>Nichts passt zu dieser Suche und diesen Filtern.</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopieren</translation>
    </message>
</context>
<context>
    <name>desk::TenantsViewModel</name>
    <message>
        <source>%1 checked</source>
        <translation>%1 geprüft</translation>
    </message>
    <message>
        <source>This server doesn&apos;t offer subscriptions.</source>
        <translation>Dieser Server bietet keine Abonnements an.</translation>
    </message>
    <message>
        <source>This server doesn&apos;t offer the seat count; a subscription&apos;s own figure is shown.</source>
        <translation>Dieser Server bietet keine Platzzahl an; gezeigt wird die Angabe des Abonnements.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s) without an ID are shown, but not counted anywhere.</source>
        <translation>
            <numerusform>%n Mandant ohne ID steht hier, zählt aber nirgends mit.</numerusform>
            <numerusform>%n Mandanten ohne ID stehen hier, zählen aber nirgends mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>The subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>The seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>The credits</source>
        <translation>Die Credits</translation>
    </message>
    <message>
        <source>This server doesn&apos;t offer credits.</source>
        <translation>Dieser Server bietet keine Credits an.</translation>
    </message>
    <message>
        <source>Alerts and the history of credits can&apos;t be kept: %1</source>
        <translation>Warnungen und der Verlauf der Credits können nicht behalten werden: %1</translation>
    </message>
</context>
<context>
    <name>desk::ThinProgress</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>desk::TopBanners</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>The newest data</source>
        <translation>Neueste Daten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show payments</source>
        <translation>Zahlungen zeigen</translation>
    </message>
    <message>
        <source>Show imports</source>
        <translation>Importe zeigen</translation>
    </message>
    <message>
        <source>Show in Payments</source>
        <translation>Unter „Zahlungen“ zeigen</translation>
    </message>
    <message>
        <source>%1 asked for fewer requests, so nothing is sent until %2.</source>
        <translation>%1 hat um weniger Anfragen gebeten, daher wird bis %2 nichts gesendet.</translation>
    </message>
    <message>
        <source>Showing data from %1.</source>
        <translation>Gezeigt werden Daten von %1.</translation>
    </message>
</context>
<context>
    <name>desk::Transport</name>
    <message>
        <source>This ID can&apos;t be part of a request.</source>
        <translation>Diese ID kann nicht Teil einer Anfrage sein.</translation>
    </message>
    <message>
        <source>The account has no usable key.</source>
        <translation>Das Konto hat keinen brauchbaren Schlüssel.</translation>
    </message>
    <message>
        <source>Content type: %1</source>
        <translation>Inhaltstyp: %1</translation>
    </message>
    <message>
        <source>Nothing was sent: the server asked for a pause.</source>
        <translation>Es wurde nichts gesendet: Der Server hat um eine Pause gebeten.</translation>
    </message>
</context>
<context>
    <name>desk::UtilisationBar</name>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
</context>
<context>
    <name>desk::WindowCredits</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A credit alert is raised.</source>
        <translation>Eine Credit-Warnung besteht.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>Add-ons</translation>
    </message>
</context>
<context>
    <name>desk::WindowMenus</name>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>The server&apos;s order</source>
        <translation>Reihenfolge des Servers</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Row</source>
        <translation>&amp;Zeile</translation>
    </message>
    <message>
        <source>&amp;Seats</source>
        <translation>&amp;Plätze</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy selected rows</source>
        <translation>Ausgewählte Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Mit &amp;Überschriften kopieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Fin&amp;d a tenant</source>
        <translation>Mandanten &amp;suchen</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Nä&amp;chster Reiter</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>V&amp;orheriger Reiter</translation>
    </message>
    <message>
        <source>&amp;Next page of the list</source>
        <translation>&amp;Nächste Seite der Liste</translation>
    </message>
    <message>
        <source>&amp;Previous page of the list</source>
        <translation>Vori&amp;ge Seite der Liste</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Crovver Desk</source>
        <translation>&amp;Über Crovver Desk</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Spalten …</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>S&amp;ortieren nach</translation>
    </message>
    <message>
        <source>Reset colu&amp;mns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Charts as &amp;tables</source>
        <translation>Diagramme als &amp;Tabellen</translation>
    </message>
    <message>
        <source>Sa&amp;ve chart</source>
        <translation>Diagramm speiche&amp;rn</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Comfortable &amp;rows</source>
        <translation>&amp;Luftige Zeilen</translation>
    </message>
    <message>
        <source>C&amp;ompact rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>&amp;What %1&apos;s API can&apos;t do</source>
        <translation>&amp;Was die API von %1 nicht kann</translation>
    </message>
    <message>
        <source>Hide c&amp;hart</source>
        <translation>Diagramm aus&amp;blenden</translation>
    </message>
    <message>
        <source>Show c&amp;hart</source>
        <translation>Diagramm ein&amp;blenden</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filter …</translation>
    </message>
</context>
<context>
    <name>desk::WriteDialog</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>desk::WriteFlow</name>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Es wurde nichts gesendet. %1</translation>
    </message>
</context>
</TS>
