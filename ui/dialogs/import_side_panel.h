// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <optional>
#include <utility>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace desk {

class ImportViewModel;
struct ImportNotice;
enum class ImportSet;

/// What stands beside the lines of an import: what the check found, what is planned and what it costs, how
/// the run is doing, and what can be done with its result.
class ImportSidePanel final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ImportSidePanel(ImportViewModel &model, QWidget *parent = nullptr);

    /// `selected` are lines of the table; `current` is the one with the focus, if any.
    void refresh(const std::vector<quint32> &selected, std::optional<quint32> current);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void problem(const QString &sentence);

private:
    void buildReview();
    void buildPlan();
    void buildRun();
    void buildResult();
    void buildFix();
    void showNotices(const std::vector<ImportNotice> &notices);
    [[nodiscard]] std::vector<ImportNotice> checkNotices() const;
    [[nodiscard]] std::vector<ImportNotice> planNotices() const;
    [[nodiscard]] std::vector<ImportNotice> runNotices() const;
    void refreshReview();
    void refreshPlan();
    void refreshRun();
    void refreshResult();
    [[nodiscard]] QString title() const;
    void refreshFix(std::optional<quint32> current);
    QPushButton *button(const QString &name, QVBoxLayout *layout);

    ImportViewModel &m_model;
    QLabel *m_title;
    QWidget *m_noticeBox;
    QStringList m_shown; ///< the notices on screen
    QWidget *m_review;
    QCheckBox *m_reviewed = nullptr;
    QPushButton *m_leaveOutDoubtful = nullptr;
    QWidget *m_plan;
    QCheckBox *m_update;
    QCheckBox *m_noSeatToo;
    QPushButton *m_capacity;
    QPushButton *m_leaveOut;
    QPushButton *m_first;
    QWidget *m_run;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QWidget *m_result;
    std::vector<std::pair<ImportSet, QPushButton *>> m_retries;
    QPushButton *m_rosterAgain;
    QWidget *m_fix;
    QLineEdit *m_fixId;
    QLineEdit *m_fixEmail;
    QLineEdit *m_fixName;
    QPushButton *m_send;
    std::optional<quint32> m_fixLine;
    std::vector<quint32> m_selected;
};

} // namespace desk
