// SPDX-License-Identifier: GPL-3.0-or-later
// The walls of ARCHITECTURE.md. In a file of their own, because moc loses count of braces in such texts.
#pragma once

#include <QString>
#include <QStringList>

namespace tst_layers {

struct Source
{
    QString path; ///< from the root, e.g. `models/core/call.h`
    QStringList lines;
};

/// A line that must not be in the files of `where`, unless the file is one of `except`.
struct Rule
{
    const char *name;
    const char *where; ///< regular expression over the path
    const char *except; ///< regular expression over the path; empty = no exception
    const char *forbidden; ///< regular expression over a line without its comment
};

constexpr Rule rules[] = {
    {"models knows nobody", "^models/", "", R"(#include\s*["<](app/|ui/|Qt(?!Core/)[A-Z]\w+/))"},
    {"ui knows models only", "^ui/", "", R"(#include\s*"app/)"},
    {"app doesn't know ui", "^app/", "^app/(main\\.cpp|application\\.(h|cpp))$", R"(#include\s*"ui/)"},
    {"the sandbox shares no code with the client", "^app/sandbox/", "",
        R"(#include\s*"(models|ui|app/(?!sandbox/)))"},
    {"core knows no other part of models", "^models/core/", "", R"(#include\s*"models/(?!core/))"},
    {"domain knows core", "^models/domain/", "", R"(#include\s*"models/(?!core/|domain/))"},
    {"ports know domain", "^models/ports/", "", R"(#include\s*"models/(data|actions|items|views)/)"},
    {"data knows ports", "^models/data/", "", R"(#include\s*"models/(actions|items|views)/)"},
    // What is read from the server is read by `AccountData`; what is done there, by actions.
    {"views and windows ask for facts, not the server", "^(models/(items|views)|ui)/", "",
        R"(\bBillingGateway\b|billing_gateway\.h)"},
    {"views hold no calls", "^(models/(items|views)|ui)/", "", R"(\bCallHandle\b|[.>]seats\(\{)"},
    {"actions know ports", "^models/actions/", "", R"(#include\s*"models/(items|views)/)"},
    {"items don't know views", "^models/items/", "", R"(#include\s*"models/views/)"},
    {"Qt Charts stays in ui/charts", "^(app|ui|models)/", "^ui/charts/",
        R"(#include\s*<(QtCharts|Q\w*Chart|Q\w*Series|QValueAxis|QDateTimeAxis))"},
    {"one place opens URLs", "^(app|ui|models)/", "^app/desktop_url_opener\\.cpp$",
        R"(QDesktopServices::openUrl)"},
    {"one place sends requests", "^(app|ui|models)/", "^app/api/",
        R"((->|\.)(post|put|deleteResource|sendCustomRequest)\(|QNetworkAccessManager)"},
    {"no singletons", "^(app|ui|models)/", "", R"(\binstance\(\))"},
    {"TLS errors are never ignored", "^(app|ui|models)/", "^app/sandbox/", R"(ignoreSslErrors|VerifyNone)"},
    // QSqlQuery's exec runs a statement and no loop; one file has it.
    {"no nested event loops", "^(app|ui|models)/",
        "^app/main\\.cpp$|^app/sandbox/main\\.cpp$|^app/commands/|^app/store/sqlite_connection\\.cpp$",
        R"(QEventLoop|(->|\.)exec\(|processEvents\()"},
    {"settings have one adapter", "^(app|ui|models)/", "^app/settings/", R"(\bQSettings\b)"},
    {"files are written whole, in one place", "^(app|ui|models)/", "^models/core/atomic_file",
        R"(\bQSaveFile\b|\bQTemporaryFile\b)"},
    {"JSON numbers are read by the typed readers", "^(app/api|models)/", "",
        R"(\.to(Int|Double)\(.*[Jj]son|QJsonValue)"},
    {"server text is never markup", "^(app|ui|models)/", "",
        R"(Qt::RichText|Qt::AutoText|(?<!mime->)setHtml\(|Qt::MarkdownText)"},
    {"colours are roles", "^ui/", "^ui/theme/",
        R"(QColor\(\s*\d|"#[0-9a-fA-F]{3,8}"|Qt::(red|green|blue|white|black|yellow|gray)\b)"},
    {"connections are checked by the compiler", "^(app|ui|models|tests)/", "", R"(\b(SIGNAL|SLOT)\()"},
    // Assistive tools check without a click and set texts without keys: `toggled` and `textChanged` hear
    // them.
    {"what tools choose is heard", "^ui/", "", R"(QLineEdit::textEdited|Q(CheckBox|RadioButton)::clicked)"},
    // It comes from the `Provider`. The program itself is called Crovver Desk.
    {"no sentence spells a provider", "^(models|ui)/", "^ui/dialogs/about_dialog\\.cpp$",
        R"re("[^"]*Crovver(?! Desk))re"},
    {"money isn't formatted by QLocale", "^(app|ui|models)/", "", R"(toCurrencyString)"},
};

} // namespace tst_layers
