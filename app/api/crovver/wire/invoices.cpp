// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/wire/decoders.h"
#include "app/api/crovver/wire/rows.h"

namespace desk::crovver {

using json::Node;
using json::Reader;
using json::Type;

namespace {

Invoice readInvoice(Node node, const QString &path, QStringList *oddities)
{
    Reader reader(node, path, oddities);
    Invoice invoice;
    invoice.id = reader.requiredText("id");
    invoice.number = reader.text("invoiceNumber");
    invoice.type = reader.text("invoiceType");
    invoice.status = reader.text("status");
    invoice.total = reader.decimal("totalAmount");
    invoice.currency = Currency(reader.text("currency"));
    invoice.issuedAt = reader.time("issuedAt");
    invoice.dueAt = reader.time("dueDate");
    invoice.paidAt = reader.time("paidAt");
    invoice.periodStart = reader.time("periodStart");
    invoice.periodEnd = reader.time("periodEnd");
    invoice.provider = reader.text("paymentProvider");
    invoice.planName = reader.text("planName");
    invoice.hostedUrl = reader.text("hostedInvoiceUrl");
    invoice.pdfUrl = reader.text("invoicePdf");
    invoice.problem = reader.problem();
    return invoice;
}

} // namespace

Result<InvoiceList> decodeInvoices(Node data)
{
    const bool bare = data.is(Type::Array);
    const QString path = bare ? QStringLiteral("data") : QStringLiteral("data.invoices");
    const Node rows = bare ? data : data["invoices"];
    if (!rows.is(Type::Array))
        return malformed(path + QLatin1StringView(": not a list"));
    InvoiceList list;
    list.invoices.reserve(size_t(rows.size()));
    qsizetype index = 0;
    for (Node row = rows.firstChild(); row.exists(); row = row.next(), ++index)
        list.invoices.push_back(readInvoice(row, elementPath(path, index), &list.warnings));
    return list;
}

} // namespace desk::crovver
