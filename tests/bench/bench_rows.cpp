// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_rows.h"

#include "support/fake_gateway.h"

#include <random>

namespace bench {

using namespace desk;

namespace {

QString pick(std::mt19937 &random, const QStringList &from)
{
    return from.at(qsizetype(random() % size_t(from.size())));
}

} // namespace

std::vector<Seat> realisticSeats()
{
    const QStringList first
        = QStringLiteral("Anna,Bikash,Chandra,Dorothea,Elif,Fatima,Gábor,Hari,Ines,Jürgen").split(u',');
    const QStringList last
        = QStringLiteral("Shrestha,Müller,Gurung,Okafor,Lindqvist,Tamang,Rossi,Nowak,Karki,Yılmaz")
              .split(u',');
    std::mt19937 random(20260501);
    std::vector<Seat> seats;
    seats.reserve(seatTotal);
    for (int i = 0; i < seatTotal; ++i) {
        const bool removed = random() % 3 == 0;
        Seat seat = test::aSeat(QStringLiteral("usr_%1").arg(random() % 100'000'000, 8, 10, QLatin1Char('0'))
                + u'_' + QString::number(i),
            removed ? SeatStatus::Removed : SeatStatus::Active);
        seat.name = pick(random, first) + u' ' + pick(random, last);
        seat.email
            = seat.name.toLower().replace(u' ', u'.') + QString::number(i) + QStringLiteral("@example.org");
        seat.allocatedAt = Timestamp::fromUtcMs(1'700'000'000'000 + qint64(random() % 60'000'000) * 1000);
        if (removed)
            seat.removedAt
                = Timestamp::fromUtcMs(*seat.allocatedAt.utcMs + qint64(random() % 9'000'000) * 1000);
        seat.metadata = {{QStringLiteral("department"), QStringLiteral("Department %1").arg(random() % 40)}};
        seats.push_back(std::move(seat));
    }
    return seats;
}

} // namespace bench
