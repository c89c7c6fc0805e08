<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
        <source>Tenants and seats can be exported, not “%1”.</source>
        <translation>Exportieren lassen sich tenants (Mandanten) und seats (Plätze), nicht „%1“.</translation>
    </message>
    <message>
        <source>--demo has a server of its own; leave out --base-url.</source>
        <translation>--demo hat einen eigenen Server; --base-url entfällt dann.</translation>
    </message>
    <message>
        <source>Say what to export: tenants or seats.</source>
        <translation>Es fehlt, was exportiert werden soll: tenants oder seats.</translation>
    </message>
    <message>
        <source>Seats belong to a tenant: add --tenant ID.</source>
        <translation>Plätze gehören zu einem Mandanten: Es fehlt --tenant ID.</translation>
    </message>
    <message>
        <source>--tenant and --status are for exporting seats.</source>
        <translation>--tenant und --status gelten nur beim Export von Plätzen.</translation>
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
        <source>Usage: crovver-desk [--demo] [--base-url URL] [--allow-writes]
       crovver-desk export tenants [OPTIONS]
       crovver-desk export seats --tenant ID [--status active|removed|all] [OPTIONS]

The desktop admin dashboard for the Crovver billing platform.

  --demo              work on an embedded server with invented data
  --base-url URL      the API&apos;s address (default: $CROVVER_BASE_URL, else https://app.crovver.com)
  --allow-writes      let a LIVE key from the environment change things; without it, it only reads
  --help, --version   say this; say the version

export works without a display and writes every row exactly once.
  --format csv|json   default: csv
  --output FILE|-     default: -, the standard output
  --force             replace an existing file
  --spreadsheet       put an apostrophe before texts that a spreadsheet would run as formulas

Environment: CROVVER_SECRET_KEY is the account&apos;s secret key (sk_test_… or sk_live_…). It is never
taken from the command line, where other users could read it.
Exit status: 0 done, 1 the API or the file failed, 2 usage, 3 the key was not accepted, 4 network.
</source>
        <translation>Aufruf: crovver-desk [--demo] [--base-url URL] [--allow-writes]
        crovver-desk export tenants [OPTIONEN]
        crovver-desk export seats --tenant ID [--status active|removed|all] [OPTIONEN]

Das Verwaltungsprogramm für die Abrechnungsplattform Crovver.

  --demo              mit erfundenen Daten auf einem eingebauten Server arbeiten
  --base-url URL      Adresse der API (sonst $CROVVER_BASE_URL, sonst https://app.crovver.com)
  --allow-writes      mit einem LIVE-Schlüssel aus der Umgebung auch ändern; sonst wird nur gelesen
  --help, --version   diese Hilfe; die Version

export braucht keinen Bildschirm und schreibt jede Zeile genau einmal.
  --format csv|json   sonst: csv
  --output DATEI|-    sonst: -, die Standardausgabe
  --force             eine vorhandene Datei ersetzen
  --spreadsheet       Apostroph vor Texte, die eine Tabellenkalkulation als Formel ausführen würde

Umgebung: CROVVER_SECRET_KEY ist der geheime Schlüssel des Kontos (sk_test_… oder sk_live_…). Auf der
Befehlszeile wird er nie angenommen, denn dort könnten ihn andere Benutzer lesen.
Rückgabewert: 0 fertig, 1 API oder Datei fehlgeschlagen, 2 Aufruf, 3 Schlüssel abgelehnt, 4 Netzwerk.
</translation>
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
        <source>No key was given: set CROVVER_SECRET_KEY, or use --demo.</source>
        <translation>Kein Schlüssel angegeben: CROVVER_SECRET_KEY setzen oder --demo verwenden.</translation>
    </message>
    <message>
        <source>CROVVER_SECRET_KEY holds a public key (pk_…). This program needs the secret key (sk_…), because tenants and seats can&apos;t be listed with a public one.</source>
        <translation>CROVVER_SECRET_KEY enthält einen öffentlichen Schlüssel (pk_…). Nötig ist der geheime (sk_…), denn mit einem öffentlichen lassen sich Mandanten und Plätze nicht auflisten.</translation>
    </message>
    <message>
        <source>CROVVER_SECRET_KEY holds characters that no key has. Was it copied whole?</source>
        <translation>CROVVER_SECRET_KEY enthält Zeichen, die in keinem Schlüssel vorkommen. Wurde er vollständig kopiert?</translation>
    </message>
    <message>
        <source>The address %1 can&apos;t be used. %2</source>
        <translation>Die Adresse %1 ist nicht verwendbar. %2</translation>
    </message>
    <message>
        <source>Crovver</source>
        <translation>Crovver</translation>
    </message>
    <message>
        <source>Read-only: this is a LIVE key. Start with --allow-writes to change things.</source>
        <translation>Nur lesend: Das ist ein LIVE-Schlüssel. Ändern geht nach einem Start mit --allow-writes.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This tenant has no active subscription.</source>
        <translation>Dieser Mandant hat kein aktives Abonnement.</translation>
    </message>
    <message>
        <source>Crovver doesn&apos;t know this tenant.</source>
        <translation>Crovver kennt diesen Mandanten nicht.</translation>
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
        <translation>Der Server hat versagt.</translation>
    </message>
    <message>
        <source>The answer wasn&apos;t what the Crovver API promises.</source>
        <translation>Die Antwort entspricht nicht der Crovver-API.</translation>
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
        <source>It isn&apos;t known whether this took effect.</source>
        <translation>Ob es gewirkt hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 could not be loaded; nothing was changed.</source>
        <translation>%1: nicht geladen; nichts wurde geändert.</translation>
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
        <source>Try again in %1 s.</source>
        <translation>In %1 s erneut versuchen.</translation>
    </message>
    <message>
        <source>Someone may be in between, or the certificate has expired. There is no way around this here.</source>
        <translation>Vielleicht liest jemand mit, oder das Zertifikat ist abgelaufen. Hier lässt sich das nicht umgehen.</translation>
    </message>
    <message>
        <source>Check CROVVER_SECRET_KEY: it may have been revoked, or belong to another server.</source>
        <translation>CROVVER_SECRET_KEY prüfen: Der Schlüssel wurde vielleicht widerrufen oder gehört zu einem anderen Server.</translation>
    </message>
    <message>
        <source>A proxy or a sign-in page may have answered instead. Check the base URL.</source>
        <translation>Vielleicht hat ein Proxy oder eine Anmeldeseite geantwortet. Basis-URL prüfen.</translation>
    </message>
    <message>
        <source>It was sent once and will not be repeated. Read the current state before you try again.</source>
        <translation>Es wurde einmal gesendet und wird nicht wiederholt. Vor einem neuen Versuch den aktuellen Stand lesen.</translation>
    </message>
    <message>
        <source>What had arrived until then is kept.</source>
        <translation>Was bis dahin ankam, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Crovver answered %1</source>
        <translation>Crovver antwortete %1</translation>
    </message>
    <message>
        <source>sent %1 times</source>
        <translation>%1-mal gesendet</translation>
    </message>
    <message>
        <source>request ID %1</source>
        <translation>Anfrage-ID %1</translation>
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
        <translation>%1 Tg.</translation>
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
        <source>Not a time that could be understood: %1</source>
        <translation>Keine verständliche Zeitangabe: %1</translation>
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
        <source>The proxy can&apos;t be used.</source>
        <translation>Der Proxy ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>What answered does not speak HTTP.</source>
        <translation>Die Gegenstelle spricht kein HTTP.</translation>
    </message>
    <message>
        <source>The network failed (%1).</source>
        <translation>Das Netzwerk hat versagt (%1).</translation>
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
</context>
<context>
    <name>Json</name>
    <message>
        <source>The JSON is nested too deeply.</source>
        <translation>Das JSON ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A text in the JSON is too long.</source>
        <translation>Ein Text im JSON ist zu lang.</translation>
    </message>
    <message>
        <source>Not valid JSON.</source>
        <translation>Kein gültiges JSON.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>There is no display here for a window. The export commands need none; crovver-desk --help has them.</source>
        <translation>Hier gibt es keinen Bildschirm für ein Fenster. Die Export-Befehle brauchen keinen; crovver-desk --help nennt sie.</translation>
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
    <name>Subscription</name>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Testphase</translation>
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
        <translation>Testphase endete am %1</translation>
    </message>
    <message>
        <source>Trial ends on %1</source>
        <translation>Testphase endet am %1</translation>
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
        <source>The subscription ends and won&apos;t renew.</source>
        <translation>Das Abonnement endet und verlängert sich nicht.</translation>
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
    <name>desk::Application</name>
    <message>
        <source>Crovver Desk</source>
        <translation>Crovver Desk</translation>
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
</context>
<context>
    <name>desk::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
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
        <source>Incomplete: %1 seats were read in %2 passes, and Crovver says there are %3. The list kept changing; try again.</source>
        <translation>Unvollständig: %1 Plätze in %2 Durchgängen gelesen, laut Crovver sind es %3. Die Liste hat sich laufend geändert; erneut versuchen.</translation>
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
</context>
<context>
    <name>desk::FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
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
    <name>desk::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelesen %1</translation>
    </message>
    <message>
        <source>Nothing read yet</source>
        <translation>Noch nichts gelesen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
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
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
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
        <source>&amp;Tenants</source>
        <translation>&amp;Mandanten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
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
        <source>The newest data</source>
        <translation>Neueste Daten</translation>
    </message>
    <message>
        <source>What is shown is what was read before.</source>
        <translation>Zu sehen ist, was zuvor gelesen wurde.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
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
        <source>&amp;Row</source>
        <translation>&amp;Zeile</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>The server&apos;s order</source>
        <translation>Reihenfolge des Servers</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove seat: what to do</source>
        <translation>Platz &amp;entfernen: was tun</translation>
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
        <source>&amp;Next page of seats</source>
        <translation>&amp;Nächste Seite der Plätze</translation>
    </message>
    <message>
        <source>&amp;Previous page of seats</source>
        <translation>V&amp;orige Seite der Plätze</translation>
    </message>
    <message>
        <source>Sa&amp;ve chart</source>
        <translation>Diagramm speiche&amp;rn</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
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
    <name>desk::NavigationList</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
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
    <name>desk::RemovalNoteDialog</name>
    <message>
        <source>Removing a seat</source>
        <translation>Platz entfernen</translation>
    </message>
    <message>
        <source>Crovver&apos;s public API can&apos;t remove a seat</source>
        <translation>Die öffentliche API von Crovver kann keinen Platz entfernen</translation>
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
        <source>• in your own application, where this person&apos;s access is managed,
• in the tenant&apos;s Crovver portal, under its seats.</source>
        <translation>• in der eigenen Anwendung, wo der Zugang dieser Person verwaltet wird,
• im Crovver-Portal des Mandanten, bei den Plätzen.</translation>
    </message>
    <message>
        <source>Once it is done there, the seat appears under Removed here, with the date, the next time the list is read.</source>
        <translation>Danach steht der Platz beim nächsten Lesen der Liste hier unter „Entfernt“, mit Datum.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
        <translation>Suche leeren</translation>
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
        <source>Raw JSON as Crovver sent it</source>
        <translation>Rohes JSON, wie Crovver es gesendet hat</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>Rohes JSON</translation>
    </message>
    <message>
        <source>Crovver&apos;s public API can&apos;t remove a seat.</source>
        <translation>Die öffentliche API von Crovver kann keinen Platz entfernen.</translation>
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
        <source>Crovver has no name for this person.</source>
        <translation>Crovver kennt keinen Namen dieser Person.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Crovver has no e-mail address for this person.</source>
        <translation>Crovver kennt keine E-Mail-Adresse dieser Person.</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>Vergeben</translation>
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
</context>
<context>
    <name>desk::SeatGaugeChart</name>
    <message>
        <source>capacity not known</source>
        <translation>Kapazität unbekannt</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Seats in use</source>
        <translation>Belegte Plätze</translation>
    </message>
    <message>
        <source>%1 in use, capacity not known</source>
        <translation>%1 belegt, Kapazität unbekannt</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Paid for</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Over capacity</source>
        <translation>Über Kapazität</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln seat(s)</source>
        <translation>
            <numerusform>von %Ln Platz</numerusform>
            <numerusform>von %Ln Plätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>seats</source>
        <translation>Plätze</translation>
    </message>
</context>
<context>
    <name>desk::SeatLoader</name>
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
        <translation>Vergeben</translation>
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
</context>
<context>
    <name>desk::SeatsTab</name>
    <message>
        <source>Seats in use</source>
        <translation>Belegte Plätze</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch unbekannt</translation>
    </message>
    <message>
        <source>Seats in use against capacity</source>
        <translation>Belegte Plätze und Kapazität</translation>
    </message>
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
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
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
        <source>Remove seat: what to do</source>
        <translation>Platz entfernen: So geht es</translation>
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
        <translation>Niemand passt</translation>
    </message>
    <message>
        <source>No user ID, name or e-mail fits this search.</source>
        <translation>Zu dieser Suche passt keine ID, kein Name und keine E-Mail.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
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
        <translation>Mit der ersten Platzvergabe beginnt dieses Diagramm.</translation>
    </message>
    <message>
        <source>The history of the seats</source>
        <translation>Verlauf der Plätze</translation>
    </message>
    <message>
        <source>Reading every seat this tenant ever had</source>
        <translation>Alle je vergebenen Plätze werden gelesen</translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <translation>%1 geladen</translation>
    </message>
    <message>
        <source>No history</source>
        <translation>Kein Verlauf</translation>
    </message>
    <message>
        <source>This tenant&apos;s seats aren&apos;t known.</source>
        <translation>Die Plätze dieses Mandanten sind unbekannt.</translation>
    </message>
    <message>
        <source>sorted once all are loaded</source>
        <translation>sortiert, sobald alle geladen sind</translation>
    </message>
    <message>
        <source>The chart could not be saved: %1</source>
        <translation>Das Diagramm konnte nicht gespeichert werden: %1</translation>
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
        <translation>Suche leeren, Details schließen</translation>
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
        <translation>Mit Kopfzeile kopieren</translation>
    </message>
    <message>
        <source>What can be done with the row</source>
        <translation>Was mit der Zeile möglich ist</translation>
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
        <source>Tenants, seats and charts of an organisation that bills with Crovver, with instant search over all of them.</source>
        <translation>Mandanten, Plätze und Diagramme einer Organisation, die mit Crovver abrechnet, mit sofortiger Suche über alles.</translation>
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
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>Start the program with the account&apos;s secret key in its environment:</source>
        <translation>Das Programm mit dem geheimen Schlüssel des Kontos in der Umgebung starten:</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>A secret key can do everything in its organisation. Begin with a test key, and make one for this program alone, so that it can be revoked. The key is kept for this run only.</source>
        <translation>Ein geheimer Schlüssel kann in seiner Organisation alles. Am besten mit einem Testschlüssel beginnen und einen eigenen für dieses Programm anlegen, der sich widerrufen lässt. Der Schlüssel bleibt nur bis zum Beenden im Speicher.</translation>
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
    <name>desk::TabStrip</name>
    <message>
        <source>Tabs</source>
        <translation>Reiter</translation>
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
        <source>Data from</source>
        <translation>Stand</translation>
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
        <translation>Test endet</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Verlängert</translation>
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
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
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
        <translation>Kein Mandant passt</translation>
    </message>
    <message>
        <source>Nothing fits this search and these filters.</source>
        <translation>Nichts passt zu dieser Suche und diesen Filtern.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter leeren</translation>
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
            <numerusform>Test endet in %n Tag</numerusform>
            <numerusform>Test endet in %n Tagen</numerusform>
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
    <message>
        <source>Subscriptions and seats of %1 read</source>
        <translation>Abonnements und Plätze von %1 gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln Mandant</numerusform>
            <numerusform>%Ln Mandanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not understood</source>
        <translation>
            <numerusform>%Ln nicht verstanden</numerusform>
            <numerusform>%Ln nicht verstanden</numerusform>
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
</TS>
