<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BalanceReader</name>
    <message numerus="yes">
        <source>%Ln active subscription(s) could not be asked for: their credits aren&apos;t shown.</source>
        <translation>
            <numerusform>%Ln active subscription could not be asked for: its credits aren&apos;t shown.</numerusform>
            <numerusform>%Ln active subscriptions could not be asked for: their credits aren&apos;t shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityOutcome</name>
    <message numerus="yes">
        <source>%n waiting person(s) got a seat.</source>
        <translation>
            <numerusform>%n waiting person got a seat.</numerusform>
            <numerusform>%n waiting people got a seat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapacityQuestion</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If both are paid, both are charged, and %n seat(s) twice: each counts from the seats that are paid for now, and the tenant has at most %1 in the end.</source>
        <translation>
            <numerusform>If both are paid, both are charged, and %n seat twice: each counts from the seats that are paid for now, and the tenant has at most %1 in the end.</numerusform>
            <numerusform>If both are paid, both are charged, and %n seats twice: each counts from the seats that are paid for now, and the tenant has at most %1 in the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) for %1 are ordered and wait for their payment.</source>
        <translation>
            <numerusform>%n seat for %1 is ordered and waits for its payment.</numerusform>
            <numerusform>%n seats for %1 are ordered and wait for their payment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create a checkout for %Ln more seat(s) (%1 → %2) for %3, %4. Its amount isn&apos;t known yet.</source>
        <translation>
            <numerusform>Create a checkout for %Ln more seat (%1 → %2) for %3, %4. Its amount isn&apos;t known yet.</numerusform>
            <numerusform>Create a checkout for %Ln more seats (%1 → %2) for %3, %4. Its amount isn&apos;t known yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create a checkout of %1 for %Ln more seat(s) (%2 → %3) for %4, %5.</source>
        <translation>
            <numerusform>Create a checkout of %1 for %Ln more seat (%2 → %3) for %4, %5.</numerusform>
            <numerusform>Create a checkout of %1 for %Ln more seats (%2 → %3) for %4, %5.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditAlerts</name>
    <message numerus="yes">
        <source>It is estimated to run out within %n day(s).</source>
        <translation>
            <numerusform>It is estimated to run out within %n day.</numerusform>
            <numerusform>It is estimated to run out within %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Credits expire within %n day(s).</source>
        <translation>
            <numerusform>Credits expire within %n day.</numerusform>
            <numerusform>Credits expire within %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit pool(s) need attention</source>
        <translation>
            <numerusform>%n credit pool needs attention</numerusform>
            <numerusform>%n credit pools need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditFactWords</name>
    <message numerus="yes">
        <source>from %Ln reading(s) since the last rise</source>
        <translation>
            <numerusform>from %Ln reading since the last rise</numerusform>
            <numerusform>from %Ln readings since the last rise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportViewModel</name>
    <message numerus="yes">
        <source>%n line(s) without a user ID.</source>
        <translation>
            <numerusform>%n line without a user ID.</numerusform>
            <numerusform>%n lines without a user ID.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) with control characters.</source>
        <translation>
            <numerusform>%n user ID with control characters.</numerusform>
            <numerusform>%n user IDs with control characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken line(s).</source>
        <translation>
            <numerusform>%n broken line.</numerusform>
            <numerusform>%n broken lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) name somebody who came before. They are left out.</source>
        <translation>
            <numerusform>%n line names somebody who came before. It is left out.</numerusform>
            <numerusform>%n lines name somebody who came before. They are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the duplicates have other details than the first line.</source>
        <translation>
            <numerusform>%n of the duplicates has other details than the first line.</numerusform>
            <numerusform>%n of the duplicates have other details than the first line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have a seat already.</source>
        <translation>
            <numerusform>%n person has a seat already.</numerusform>
            <numerusform>%n people have a seat already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) look almost like another line&apos;s.</source>
        <translation>
            <numerusform>%n user ID looks almost like another line&apos;s.</numerusform>
            <numerusform>%n user IDs look almost like another line&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) look almost like somebody&apos;s who has a seat.</source>
        <translation>
            <numerusform>%n user ID looks almost like somebody&apos;s who has a seat.</numerusform>
            <numerusform>%n user IDs look almost like somebody&apos;s who has a seat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) don&apos;t look like addresses. They are sent as they are.</source>
        <translation>
            <numerusform>%n e-mail doesn&apos;t look like an address. It is sent as it is.</numerusform>
            <numerusform>%n e-mails don&apos;t look like addresses. They are sent as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) with invisible characters.</source>
        <translation>
            <numerusform>%n user ID with invisible characters.</numerusform>
            <numerusform>%n user IDs with invisible characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) had spaces around them. They were taken off.</source>
        <translation>
            <numerusform>%n user ID had spaces around it. They were taken off.</numerusform>
            <numerusform>%n user IDs had spaces around them. They were taken off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apostrophe(s) of a spreadsheet export were taken off.</source>
        <translation>
            <numerusform>%n apostrophe of a spreadsheet export was taken off.</numerusform>
            <numerusform>%n apostrophes of a spreadsheet export were taken off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) had a seat before.</source>
        <translation>
            <numerusform>%n person had a seat before.</numerusform>
            <numerusform>%n people had a seat before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further column(s) can&apos;t be stored for a person: the API takes ID, e-mail and name.</source>
        <translation>
            <numerusform>%n further column can&apos;t be stored for a person: the API takes ID, e-mail and name.</numerusform>
            <numerusform>%n further columns can&apos;t be stored for a person: the API takes ID, e-mail and name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column name(s) occur more than once. The first is used.</source>
        <translation>
            <numerusform>%n column name occurs more than once. The first is used.</numerusform>
            <numerusform>%n column names occur more than once. The first is used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allocate %n seat(s)</source>
        <translation>
            <numerusform>Allocate %n seat</numerusform>
            <numerusform>Allocate %n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n person(s)</source>
        <translation>
            <numerusform>Update %n person</numerusform>
            <numerusform>Update %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and update %n person(s)</source>
        <comment>%1 = Allocate 37 seats</comment>
        <translation>
            <numerusform>%1 and update %n person</numerusform>
            <numerusform>%1 and update %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) may be no person: a title, a header, a template&apos;s text or a total.</source>
        <translation>
            <numerusform>%n line may be no person: a title, a header, a template&apos;s text or a total.</numerusform>
            <numerusform>%n lines may be no person: a title, a header, a template&apos;s text or a total.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) look like what a spreadsheet or a database made of them: a rounded number, a date, an error, or nothing.</source>
        <translation>
            <numerusform>%n user ID looks like what a spreadsheet or a database made of it: a rounded number, a date, an error, or nothing.</numerusform>
            <numerusform>%n user IDs look like what a spreadsheet or a database made of them: a rounded number, a date, an error, or nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) hold a delimiter. Perhaps the delimiter is another.</source>
        <translation>
            <numerusform>%n user ID holds a delimiter. Perhaps the delimiter is another.</numerusform>
            <numerusform>%n user IDs hold a delimiter. Perhaps the delimiter is another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) hold quotes.</source>
        <translation>
            <numerusform>%n user ID holds quotes.</numerusform>
            <numerusform>%n user IDs hold quotes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user ID(s) hold spaces.</source>
        <translation>
            <numerusform>%n user ID holds spaces.</numerusform>
            <numerusform>%n user IDs hold spaces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have the e-mail of another line, and another user ID: probably the same person, who would have two seats.</source>
        <translation>
            <numerusform>%n line has the e-mail of another line, and another user ID: probably the same person, who would have two seats.</numerusform>
            <numerusform>%n lines have the e-mail of another line, and another user ID: probably the same person, who would have two seats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have the e-mail of somebody who has a seat, and another user ID: probably the same person, who would have two seats.</source>
        <translation>
            <numerusform>%n line has the e-mail of somebody who has a seat, and another user ID: probably the same person, who would have two seats.</numerusform>
            <numerusform>%n lines have the e-mail of somebody who has a seat, and another user ID: probably the same person, who would have two seats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lines %1 and %n more.</source>
        <translation>
            <numerusform>Lines %1 and %n more.</numerusform>
            <numerusform>Lines %1 and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line(s) %1.</source>
        <translation>
            <numerusform>Line %1.</numerusform>
            <numerusform>Lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the header are skipped.</source>
        <translation>
            <numerusform>%n line above the header is skipped.</numerusform>
            <numerusform>%n lines above the header are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n apostrophe(s) before = + - @ are kept, because other texts of the file have none.</source>
        <translation>
            <numerusform>%n apostrophe before = + - @ is kept, because other texts of the file have none.</numerusform>
            <numerusform>%n apostrophes before = + - @ are kept, because other texts of the file have none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) repeat the header. They are left out.</source>
        <translation>
            <numerusform>%n line repeats the header. It is left out.</numerusform>
            <numerusform>%n lines repeat the header. They are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are too long to be read back. They are left out.</source>
        <translation>
            <numerusform>%n line is too long to be read back. It is left out.</numerusform>
            <numerusform>%n lines are too long to be read back. They are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are left out: the file says that their seat isn&apos;t active. They can be taken in again.</source>
        <translation>
            <numerusform>%n line is left out: the file says that its seat isn&apos;t active. It can be taken in again.</numerusform>
            <numerusform>%n lines are left out: the file says that their seats aren&apos;t active. They can be taken in again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %n person(s) in %1.</source>
        <translation>
            <numerusform>Update %n person in %1.</numerusform>
            <numerusform>Update %n people in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n person(s) a seat in %1.</source>
        <translation>
            <numerusform>Give %n person a seat in %1.</numerusform>
            <numerusform>Give %n people a seat in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n person(s) a seat and update %1 in %2.</source>
        <translation>
            <numerusform>Give %n person a seat and update %1 in %2.</numerusform>
            <numerusform>Give %n people a seat and update %1 in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allocated</source>
        <translation>
            <numerusform>%n allocated</numerusform>
            <numerusform>%n allocated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with no seat free</source>
        <translation>
            <numerusform>%n with no seat free</numerusform>
            <numerusform>%n with no seat free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retr&amp;y %n with no seat free</source>
        <translation>
            <numerusform>Retr&amp;y %n with no seat free</numerusform>
            <numerusform>Retr&amp;y %n with no seat free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Retry %n failed</source>
        <translation>
            <numerusform>&amp;Retry %n failed</numerusform>
            <numerusform>&amp;Retry %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n un&amp;known</source>
        <translation>
            <numerusform>Retry %n un&amp;known</numerusform>
            <numerusform>Retry %n un&amp;known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not mentioned in the reply</source>
        <translation>
            <numerusform>%n not mentioned in the reply</numerusform>
            <numerusform>%n not mentioned in the reply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n not &amp;mentioned in the reply</source>
        <translation>
            <numerusform>Retry %n not &amp;mentioned in the reply</numerusform>
            <numerusform>Retry %n not &amp;mentioned in the reply</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped by the server</source>
        <translation>
            <numerusform>%n skipped by the server</numerusform>
            <numerusform>%n skipped by the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sen&amp;d %n not sent</source>
        <translation>
            <numerusform>Sen&amp;d %n not sent</numerusform>
            <numerusform>Sen&amp;d %n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyQuestion</name>
    <message numerus="yes">
        <source>Nothing was sent: the question was open for more than %n minute(s).</source>
        <translation>
            <numerusform>Nothing was sent: the question was open for more than %n minute.</numerusform>
            <numerusform>Nothing was sent: the question was open for more than %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These figures are being read again, because the question was open for more than %n minute(s). Nothing was sent.</source>
        <translation>
            <numerusform>These figures are being read again, because the question was open for more than %n minute. Nothing was sent.</numerusform>
            <numerusform>These figures are being read again, because the question was open for more than %n minutes. Nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These figures were updated, because the question was open for more than %n minute(s).</source>
        <translation>
            <numerusform>These figures were updated, because the question was open for more than %n minute.</numerusform>
            <numerusform>These figures were updated, because the question was open for more than %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentWatch</name>
    <message numerus="yes">
        <source>%n waiting person(s) got a seat.</source>
        <translation>
            <numerusform>%n waiting person got a seat.</numerusform>
            <numerusform>%n waiting people got a seat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantHeader</name>
    <message numerus="yes">
        <source>%Ln more seat(s) in use than paid for.</source>
        <translation>
            <numerusform>%Ln more seat is in use than is paid for.</numerusform>
            <numerusform>%Ln more seats are in use than are paid for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ActivityPage</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::AddonTableModel</name>
    <message numerus="yes">
        <source>after %Ln day(s)</source>
        <translation>
            <numerusform>after %Ln day</numerusform>
            <numerusform>after %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::AddonsViewModel</name>
    <message numerus="yes">
        <source>%Ln add-on(s) with unreadable data can&apos;t be bought here</source>
        <translation>
            <numerusform>%Ln add-on with unreadable data can&apos;t be bought here</numerusform>
            <numerusform>%Ln add-ons with unreadable data can&apos;t be bought here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::AgeLabel</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::AllocateViewModel</name>
    <message numerus="yes">
        <source>%n reading(s) of the roster didn&apos;t show it yet. It is read again automatically.</source>
        <translation>
            <numerusform>%n reading of the roster didn&apos;t show it yet. It is read again automatically.</numerusform>
            <numerusform>%n readings of the roster didn&apos;t show it yet. It is read again automatically.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::CapacityForm</name>
    <message numerus="yes">
        <source>+%Ln seat(s)</source>
        <translation>
            <numerusform>+%Ln seat</numerusform>
            <numerusform>+%Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give the %n waiting person(s) a seat once the capacity rises</source>
        <translation>
            <numerusform>Give the %n waiting person a seat once the capacity rises</numerusform>
            <numerusform>Give the %n waiting people seats once the capacity rises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Just enough for the %n waiting: %1</source>
        <translation>
            <numerusform>Just enough for the %n waiting: %1</numerusform>
            <numerusform>Just enough for the %n waiting: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::CreditPoolTableModel</name>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::CreditsTab</name>
    <message numerus="yes">
        <source>%Ln pool(s)</source>
        <translation>
            <numerusform>%Ln pool</numerusform>
            <numerusform>%Ln pools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::CreditsViewModel</name>
    <message numerus="yes">
        <source>%Ln pool(s) with unreadable data, not counted</source>
        <translation>
            <numerusform>%Ln pool with unreadable data, not counted</numerusform>
            <numerusform>%Ln pools with unreadable data, not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ExportDialog</name>
    <message numerus="yes">
        <source>The %Ln column(s) that are shown</source>
        <translation>
            <numerusform>The %Ln column that is shown</numerusform>
            <numerusform>The %Ln columns that are shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ImportRunsViewModel</name>
    <message numerus="yes">
        <source>%n imports were interrupted, the newest into %1.</source>
        <translation>
            <numerusform>%n import was interrupted, the newest into %1.</numerusform>
            <numerusform>%n imports were interrupted, the newest into %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ImportSidePanel</name>
    <message numerus="yes">
        <source>%n seat(s) are missing for everybody.</source>
        <translation>
            <numerusform>%n seat is missing for everybody.</numerusform>
            <numerusform>%n seats are missing for everybody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are not sent; each says why.</source>
        <translation>
            <numerusform>%n line is not sent; it says why.</numerusform>
            <numerusform>%n lines are not sent; each says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add capac&amp;ity for %n seat(s)…</source>
        <translation>
            <numerusform>Add capac&amp;ity for %n seat…</numerusform>
            <numerusform>Add capac&amp;ity for %n seats…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Update %n person(s) who have a seat</source>
        <translation>
            <numerusform>&amp;Update %n person who has a seat</numerusform>
            <numerusform>&amp;Update %n people who have a seat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave &amp;out the %n uncertain line(s)</source>
        <translation>
            <numerusform>Leave &amp;out the %n uncertain line</numerusform>
            <numerusform>Leave &amp;out the %n uncertain lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add seats &amp;for %n…</source>
        <translation>
            <numerusform>Add seats &amp;for %n…</numerusform>
            <numerusform>Add seats &amp;for %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether the %n unknown line(s) arrived isn&apos;t known. Retry reads the roster first.</source>
        <translation>
            <numerusform>Whether the %n unknown line arrived isn&apos;t known. Retry reads the roster first.</numerusform>
            <numerusform>Whether the %n unknown lines arrived isn&apos;t known. Retry reads the roster first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ImportViewModel</name>
    <message numerus="yes">
        <source>E-mail and name of %n person(s) are replaced by those of the file.</source>
        <translation>
            <numerusform>E-mail and name of %n person are replaced by those of the file.</numerusform>
            <numerusform>E-mail and name of %n people are replaced by those of the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) more than there are free seats: %1 will reject whom it has none for.</source>
        <translation>
            <numerusform>%n person more than there are free seats: %1 will reject whom it has none for.</numerusform>
            <numerusform>%n people more than there are free seats: %1 will reject whom it has none for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::MainWindow</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::PaymentsPage</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them with unknown outcome</source>
        <translation>
            <numerusform>%Ln of them with unknown outcome</numerusform>
            <numerusform>%Ln of them with unknown outcome</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::PaymentsViewModel</name>
    <message numerus="yes">
        <source>%n action(s) are open that this account doesn&apos;t know to be its own.</source>
        <translation>
            <numerusform>%n action is open that this account doesn&apos;t know to be its own.</numerusform>
            <numerusform>%n actions are open that this account doesn&apos;t know to be its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::QuitDialog</name>
    <message numerus="yes">
        <source>%n call(s) that change something are on their way.</source>
        <translation>
            <numerusform>%n call that changes something is on its way.</numerusform>
            <numerusform>%n calls that change something are on their way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RequestsPage</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::SeatsChartSection</name>
    <message numerus="yes">
        <source>%Ln seat(s) without a usable date are left out</source>
        <translation>
            <numerusform>%Ln seat without a usable date are left out</numerusform>
            <numerusform>%Ln seats without a usable date are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::SeatsViewModel</name>
    <message numerus="yes">
        <source>%n row(s) came more than once and are shown once.</source>
        <translation>
            <numerusform>%n row came more than once and is shown once.</numerusform>
            <numerusform>%n rows came more than once and are shown once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a user ID are shown, but not counted anywhere.</source>
        <translation>
            <numerusform>%n row without a user ID is shown, but not counted anywhere.</numerusform>
            <numerusform>%n rows without a user ID are shown, but not counted anywhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::SideBar</name>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::TableExport</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln row written to %1.</numerusform>
            <numerusform>%Ln rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::TenantPreviewView</name>
    <message numerus="yes">
        <source>%Ln open payment(s)</source>
        <translation>
            <numerusform>%Ln open payment</numerusform>
            <numerusform>%Ln open payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::TenantTableModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pool(s) with unreadable data</source>
        <translation>
            <numerusform>%n pool with unreadable data</numerusform>
            <numerusform>%n pools with unreadable data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::TenantsPage</name>
    <message numerus="yes">
        <source>Trial ends in %n day(s)</source>
        <translation>
            <numerusform>Trial ends in %n day</numerusform>
            <numerusform>Trial ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tenant(s)</source>
        <translation>
            <numerusform>%Ln tenant</numerusform>
            <numerusform>%Ln tenants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with unreadable data</source>
        <translation>
            <numerusform>%Ln with unreadable data</numerusform>
            <numerusform>%Ln with unreadable data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::TenantsViewModel</name>
    <message numerus="yes">
        <source>%n tenant(s) without an ID are shown, but not counted anywhere.</source>
        <translation>
            <numerusform>%n tenant without an ID is shown, but not counted anywhere.</numerusform>
            <numerusform>%n tenants without an ID are shown, but not counted anywhere.</numerusform>
        </translation>
    </message>
</context>
</TS>
