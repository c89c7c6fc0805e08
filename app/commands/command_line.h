// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/seat.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace desk {

/// How the program ends on the command line.
enum class ExitCode : int { Done = 0, Api = 1, Usage = 2, Authentication = 3, Network = 4 };

/// What `crovver-desk export …` asks for.
struct ExportRequest
{
    enum class What { Tenants, Seats, Credits, Addons };
    What what = What::Tenants;
    QString tenant; ///< needed for seats; with credits and add-ons empty = all
    SeatFilter status = SeatFilter::Active;
    bool json = false; ///< else CSV
    QString output = QStringLiteral("-"); ///< a path, or `-` for the standard output
    bool force = false; ///< replace an existing file
    bool spreadsheet = false; ///< make texts safe for spreadsheets
};

/// What was asked for on the command line.
struct CommandLine
{
    enum class Action { Window, Export, Help, Version };
    Action action = Action::Window;
    QString account; ///< one that is set up, by its name; empty = the one that was open last
    bool demo = false;
    bool allowWrites = false; ///< lets a LIVE account from the environment write
    QString baseUrl; ///< empty = `CROVVER_BASE_URL`, else Crovver's own
    std::optional<ExportRequest> exportRequest;
    QString problem; ///< why it can't be done as asked; empty when it can
};

/// `arguments` without the program's name.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

/// What to say when it can't be done: the problem, and where help is.
[[nodiscard]] QString usageText(const CommandLine &line);

/// What `--help` prints.
[[nodiscard]] QString helpText();

} // namespace desk
