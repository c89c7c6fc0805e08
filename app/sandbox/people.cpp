// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/people.h"

#include <iterator>

namespace desk::sandbox {

namespace {

struct Spelled
{
    const char *text;
    const char *ascii;
};

constexpr Spelled given[] = {{"Amelia", "amelia"}, {"Anjali", "anjali"}, {"Björn", "bjoern"},
    {"Chidi", "chidi"}, {"Chloé", "chloe"}, {"Daniel", "daniel"}, {"Dorothée", "dorothee"}, {"Elif", "elif"},
    {"Emeka", "emeka"}, {"Farah", "farah"}, {"Gita", "gita"}, {"Grace", "grace"}, {"Hannah", "hannah"},
    {"Hiroshi", "hiroshi"}, {"Ines", "ines"}, {"İlker", "ilker"}, {"Jonas", "jonas"},
    {"Karolína", "karolina"}, {"Kofi", "kofi"}, {"Lakshmi", "lakshmi"}, {"Lena", "lena"}, {"Liam", "liam"},
    {"Mateo", "mateo"}, {"Maya", "maya"}, {"Mehmet", "mehmet"}, {"Mónica", "monica"}, {"Nadia", "nadia"},
    {"Niamh", "niamh"}, {"Noor", "noor"}, {"Olga", "olga"}, {"Omar", "omar"}, {"Oskar", "oskar"},
    {"Pema", "pema"}, {"Prakash", "prakash"}, {"Renée", "renee"}, {"Rosa", "rosa"}, {"Sagar", "sagar"},
    {"Sanna", "sanna"}, {"Sebastian", "sebastian"}, {"Sita", "sita"}, {"Søren", "soeren"}, {"Tashi", "tashi"},
    {"Theo", "theo"}, {"Ursula", "ursula"}, {"Vikram", "vikram"}, {"Yuki", "yuki"}, {"Zainab", "zainab"},
    {"Zoë", "zoe"}};

constexpr Spelled family[] = {{"Abara", "abara"}, {"Adhikari", "adhikari"}, {"Åkesson", "aakesson"},
    {"Andersen", "andersen"}, {"Baptiste", "baptiste"}, {"Bauer", "bauer"}, {"Becker", "becker"},
    {"Bhattarai", "bhattarai"}, {"Çelik", "celik"}, {"Chen", "chen"}, {"Delgado", "delgado"},
    {"Dubois", "dubois"}, {"Eriksen", "eriksen"}, {"Fernández", "fernandez"}, {"Fischer", "fischer"},
    {"Gurung", "gurung"}, {"Haddad", "haddad"}, {"Hoffmann", "hoffmann"}, {"Ibrahim", "ibrahim"},
    {"Jansen", "jansen"}, {"Kaneko", "kaneko"}, {"Karki", "karki"}, {"Khan", "khan"},
    {"Kowalska", "kowalska"}, {"Lama", "lama"}, {"Lindqvist", "lindqvist"}, {"Maharjan", "maharjan"},
    {"Mensah", "mensah"}, {"Moreau", "moreau"}, {"Müller", "mueller"}, {"Nakamura", "nakamura"},
    {"Novák", "novak"}, {"O’Brien", "obrien"}, {"Okafor", "okafor"}, {"Osei", "osei"}, {"Pereira", "pereira"},
    {"Petrova", "petrova"}, {"Rai", "rai"}, {"Rossi", "rossi"}, {"Sato", "sato"}, {"Schäfer", "schaefer"},
    {"Sharma", "sharma"}, {"Shrestha", "shrestha"}, {"Silva", "silva"}, {"Tamang", "tamang"},
    {"Thapa", "thapa"}, {"van der Berg", "vanderberg"}, {"Weiß", "weiss"}, {"Yılmaz", "yilmaz"},
    {"Zieliński", "zielinski"}};

constexpr const char *companyFirst[]
    = {"Alder", "Amber", "Basalt", "Beacon", "Birch", "Cobalt", "Copper", "Delta", "Ember", "Falcon", "Fjord",
        "Granite", "Harbour", "Heron", "Indigo", "Juniper", "Kestrel", "Lantern", "Larch", "Linden", "Marble",
        "Meadow", "Nordlicht", "Northgate", "Onyx", "Orchard", "Otter", "Pinnacle", "Quarry", "Raven",
        "Saffron", "Sierra", "Sparrow", "Summit", "Tamarind", "Tern", "Umber", "Vela", "Willow", "Zephyr"};
constexpr const char *companySecond[] = {"Analytics", "Architects", "Bakery", "Biotech", "Consulting",
    "Design", "Diagnostics", "Energy", "Foods", "Freight", "Games", "Health", "Instruments", "Insurance",
    "Interiors", "Labs", "Legal", "Logistics", "Marine", "Media", "Mobility", "Outfitters", "Pharma",
    "Publishing", "Robotics", "Security", "Software", "Studios", "Telecom", "Textiles"};
constexpr const char *companyForm[]
    = {"GmbH", "Ltd.", "Inc.", "Pvt. Ltd.", "AB", "S.A.", "B.V.", "LLC", "AG"};

} // namespace

Person person(quint32 number)
{
    const quint32 x = scatter(number);
    const Spelled &first = given[x % std::size(given)];
    const Spelled &last = family[(x >> 12) % std::size(family)];
    return {QByteArray(first.text) + ' ' + last.text, QByteArray(first.ascii) + '.' + last.ascii};
}

QByteArray company(quint32 number)
{
    const quint32 firsts = std::size(companyFirst);
    const quint32 seconds = std::size(companySecond);
    const QByteArray first = companyFirst[number % firsts];
    const QByteArray second = companySecond[(number / firsts + number) % seconds];
    const QByteArray form = companyForm[scatter(number) % std::size(companyForm)];
    const quint32 round = number / (firsts * seconds);
    return first + ' ' + second + ' ' + (round > 0 ? QByteArray::number(round + 1) + ' ' : QByteArray())
        + form;
}

} // namespace desk::sandbox
