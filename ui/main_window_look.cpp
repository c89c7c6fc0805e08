// SPDX-License-Identifier: GPL-3.0-or-later
// The View menu, and the look that it chooses.
#include "ui/main_window.h"

#include <QActionGroup>
#include <QMenu>

namespace desk {

namespace {

// Names of preferences.
constexpr QLatin1String schemeKey("look/scheme");
constexpr QLatin1String densityKey("look/density");

} // namespace

void MainWindow::buildViewMenu(QMenu *menu)
{
    addTableActions(menu);
    menu->addSeparator();
    addChartActions(menu);
    menu->addSeparator();
    const auto choice = [menu](QActionGroup *group, const QString &text, int value) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(value);
        group->addAction(action);
    };
    m_schemes = new QActionGroup(this);
    choice(m_schemes, tr("&As the system"), int(Scheme::System));
    choice(m_schemes, tr("&Light"), int(Scheme::Light));
    choice(m_schemes, tr("&Dark"), int(Scheme::Dark));
    menu->addSeparator();
    m_densities = new QActionGroup(this);
    choice(m_densities, tr("Comfortable &rows"), int(Density::Comfortable));
    choice(m_densities, tr("C&ompact rows"), int(Density::Compact));
    connect(m_schemes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_services.preferences.setValue(schemeKey, action->data());
        applyLook();
    });
    connect(m_densities, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_services.preferences.setValue(densityKey, action->data());
        applyLook();
    });
}

void MainWindow::applyLook()
{
    const int scheme = m_services.preferences.value(schemeKey, int(m_services.theme.scheme())).toInt();
    const int density = m_services.preferences.value(densityKey, int(m_services.theme.density())).toInt();
    for (QAction *action : m_schemes->actions())
        action->setChecked(action->data().toInt() == scheme);
    for (QAction *action : m_densities->actions())
        action->setChecked(action->data().toInt() == density);
    m_services.theme.apply(scheme == int(Scheme::Light) ? Scheme::Light
            : scheme == int(Scheme::Dark)               ? Scheme::Dark
                                                        : Scheme::System,
        density == int(Density::Compact) ? Density::Compact : Density::Comfortable);
}

} // namespace desk
