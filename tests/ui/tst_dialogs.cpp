// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/crovver/crovver_provider.h"
#include "support/ui_hostile_names.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/limits_dialog.h"
#include "ui/dialogs/removal_note_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/elided_label.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <functional>

namespace tst_dialogs {

using namespace desk;
using namespace Qt::StringLiterals;

using MakeDialog = std::function<QDialog *(QWidget *parent)>;

bool saysText(const QWidget &widget, const QString &text)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->text() == text)
            return true;
    }
    return false;
}

class TestDialogs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QWidget> m_window;
    QAction m_refresh{u"&Refresh"_s};
    QAction m_quiet{u"Without keys"_s};

    QDialog *opened(const MakeDialog &make)
    {
        QDialog *dialog = make(m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog did not become active");
        return dialog;
    }
    void dialogs()
    {
        QTest::addColumn<MakeDialog>("make");
        QTest::newRow("about") << MakeDialog([](QWidget *parent) { return new AboutDialog(parent); });
        QTest::newRow("removal") << MakeDialog([](QWidget *parent) {
            return new RemovalNoteDialog(crovver::provider(), u"usr_1"_s, u"Zoë"_s, parent);
        });
        QTest::newRow("removal without a seat") << MakeDialog(
            [](QWidget *parent) { return new RemovalNoteDialog(crovver::provider(), {}, {}, parent); });
        QTest::newRow("limits") << MakeDialog(
            [](QWidget *parent) { return new LimitsDialog(crovver::provider(), parent); });
        QTest::newRow("shortcuts") << MakeDialog([this](QWidget *parent) {
            return new ShortcutsDialog({&m_refresh, &m_quiet}, parent);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->apply(Scheme::Light, Density::Comfortable);
        m_refresh.setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void closesByEscape_data() { dialogs(); }
    void closesByEscape()
    {
        QFETCH(MakeDialog, make);
        const QPointer<QDialog> dialog = opened(make);
        QVERIFY(dialog->isModal()); // opened, not run: no loop of its own
        QVERIFY(!dialog->windowTitle().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(dialog.isNull());
    }

    void enterIsTheDefaultButton_data() { dialogs(); }
    void enterIsTheDefaultButton()
    {
        QFETCH(MakeDialog, make);
        const QPointer<QDialog> dialog = opened(make);
        int defaults = 0;
        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            defaults += button->isDefault() ? 1 : 0;
        QCOMPARE(defaults, 1);
        auto *focused = qobject_cast<QPushButton *>(dialog->focusWidget());
        QVERIFY(focused);
        QVERIFY(focused->isDefault());
        QTest::keyClick(focused, Qt::Key_Return);
        QTRY_VERIFY(dialog.isNull());
    }

    void tabVisitsEverythingOnce_data() { dialogs(); }
    void tabVisitsEverythingOnce()
    {
        QFETCH(MakeDialog, make);
        const QPointer<QDialog> dialog = opened(make);
        QWidget *first = dialog->focusWidget();
        QVERIFY(first);
        QList<QWidget *> visited{first};
        for (int i = 0; i < 50; ++i) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
            if (dialog->focusWidget() == first)
                break;
            QVERIFY(!visited.contains(dialog->focusWidget()));
            visited << dialog->focusWidget();
        }
        QCOMPARE(dialog->focusWidget(), first);
        for (QWidget *widget : dialog->findChildren<QWidget *>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled())
                QVERIFY2(visited.contains(widget), qPrintable(widget->objectName()));
        }
        dialog->close();
    }

    void aboutCopiesItsFacts()
    {
        QDialog *dialog = opened([](QWidget *parent) { return new AboutDialog(parent); });
        auto *copy = dialog->findChild<CopyButton *>();
        QTest::keyClick(copy, Qt::Key_Space);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(QString::fromLatin1(DESK_VERSION)));
        QVERIFY(text.contains(QString::fromLatin1(qVersion())));
        dialog->close();
    }

    void removalNoteCopiesTheId()
    {
        const QString id = u" usr_<1>&\u202e "_s; // verbatim, spaces and all
        QDialog *dialog = opened(
            [&](QWidget *parent) { return new RemovalNoteDialog(crovver::provider(), id, {}, parent); });
        QTest::keyClick(dialog->findChild<CopyButton *>(), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), id);
        dialog->close();
    }

    void U14_removalNoteAlwaysShowsTheId()
    {
        QDialog *dialog = opened([](QWidget *parent) {
            return new RemovalNoteDialog(crovver::provider(), u"usr_7"_s, u"Zoë"_s, parent);
        });
        QVERIFY(saysText(*dialog, u"usr_7"_s));
        QVERIFY(saysText(*dialog, u"Zoë"_s));
        dialog->close();
    }

    void limitsAreThoseOfTheProvider()
    {
        const QList<std::pair<Capability, QString>> limits{{Capability::RevokeSeats, u"Remove a seat"_s},
            {Capability::ResumeSubscriptions, u"Undo a cancellation"_s},
            {Capability::LowerCapacity, u"Reduce capacity"_s},
            {Capability::GrantCredits, u"Grant or take back credits"_s},
            {Capability::SettlePayments, u"Confirm a payment"_s},
            {Capability::Webhooks, u"Show webhook deliveries"_s}};
        Provider provider = crovver::provider();
        provider.name = u"Billhub"_s;
        const auto says = [&](const QString &text) {
            LimitsDialog dialog(provider);
            return saysText(dialog, text);
        };
        QVERIFY(says(u"What Billhub's API can't do"_s));
        QVERIFY(says(u"It is done in Billhub's dashboard."_s));
        for (const auto &[capability, what] : limits) {
            QVERIFY2(says(what), qPrintable(what));
            provider.capabilities |= capability;
            QVERIFY2(!says(what), qPrintable(what));
        }
        QVERIFY(!LimitsDialog::hasLimits(provider));
        // Without credits nobody looks for granting them.
        provider.capabilities &= ~Capabilities(Capabilities(Capability::Credits) | Capability::GrantCredits);
        QVERIFY(!LimitsDialog::hasLimits(provider));
        QVERIFY(LimitsDialog::hasLimits(crovver::provider()));
    }

    void U10_U12_hostileNamesStayInside()
    {
        for (const QString &name : uitest::hostileNames()) {
            QDialog *dialog = opened([&](QWidget *parent) {
                return new RemovalNoteDialog(crovver::provider(), name, name, parent);
            });
            QVERIFY(dialog->height() < 600);
            for (const QLabel *label : dialog->findChildren<QLabel *>()) {
                QCOMPARE(label->textFormat(), Qt::PlainText);
                QVERIFY(!label->isVisible() || dialog->rect().contains(label->geometry()));
            }
            const auto *copy = dialog->findChild<CopyButton *>();
            QVERIFY(dialog->rect().contains(copy->geometry()));
            for (const QPushButton *button : dialog->findChildren<QPushButton *>())
                QVERIFY(dialog->rect().contains(button->geometry()));
            dialog->close();
        }
    }

    void shortcutsAreTheActions()
    {
        QDialog *dialog = opened([this](QWidget *parent) {
            return new ShortcutsDialog({&m_refresh, &m_quiet}, parent);
        });
        QVERIFY(saysText(*dialog, u"Refresh"_s)); // without its mnemonic
        QVERIFY(saysText(*dialog, u"F5, Ctrl+R"_s));
        QVERIFY(!saysText(*dialog, u"Without keys"_s));
        dialog->close();
    }
};

QTEST_MAIN(TestDialogs)

} // namespace tst_dialogs

#include "tst_dialogs.moc"
