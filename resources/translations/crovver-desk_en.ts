<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>desk::SeatGaugeChart</name>
    <message numerus="yes">
        <source>of %Ln seat(s)</source>
        <translation>
            <numerusform>of %Ln seat</numerusform>
            <numerusform>of %Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::SeatsTab</name>
    <message numerus="yes">
        <source>%Ln seat(s) without a usable date are left out</source>
        <translation>
            <numerusform>%Ln seat without a usable date is left out</numerusform>
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
        <source>%Ln not understood</source>
        <translation>
            <numerusform>%Ln not understood</numerusform>
            <numerusform>%Ln not understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
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
