// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/charge.h"
#include "models/domain/checkout_link.h"
#include "models/domain/intent.h"

#include <vector>

namespace desk {

/// The one place that judges what may be done with the link of a purchase. Dialogs, Payments, the picture of
/// the link and a restart ask it; all that it needs is in the intent.

enum class LinkUse {
    None, ///< nothing waits for it, or there is no link
    Held, ///< it isn't opened from here; see `LinkJudgement::mayCopy`
    AfterConfirming, ///< what the provider says isn't what was shown: that has to be confirmed first
    WhenPressed, ///< it was confirmed
    ByItself ///< all is as it was shown
};

/// What keeps a link from being opened by itself.
enum class LinkDoubt {
    // These hold it.
    NotToBePaid, ///< there is a page, but the provider says that nothing is to be paid
    KeyCollision, ///< the answer may be another purchase's
    OtherGoods, ///< `Intent::namesOtherGoods`
    OtherQuantity, ///< other credits or seats than were confirmed
    NotAnAmount, ///< what was sent as the charge can't be read
    UnitDoubt, ///< `ChargeVerdict::UnitDoubt`
    OtherCurrency,
    Credit, ///< the charge is below zero
    RefusedLink, ///< `LinkJudgement::link` says why
    // These can be confirmed.
    OtherAmount,
    NoAmountSent,
    NoAmountShown,
    OtherName ///< what is sold has another name
};

struct LinkJudgement
{
    LinkUse use = LinkUse::None;
    std::vector<LinkDoubt> doubts; ///< what holds it first; also those that were confirmed
    CheckedLink link;
    /// It may be handed on as text: it may be opened, or nobody here can tell whether it is right but
    /// somebody who looks at its page can (unit, currency, host).
    bool mayCopy = false;

    /// In a browser, and as a picture for another device.
    [[nodiscard]] bool mayOpen() const { return use == LinkUse::ByItself || use == LinkUse::WhenPressed; }
    /// There is a link, and it may not be opened as it stands.
    [[nodiscard]] bool keepsBack() const { return use == LinkUse::Held || use == LinkUse::AfterConfirming; }
    [[nodiscard]] bool has(LinkDoubt doubt) const;
    /// The charge itself is in doubt: its unit, its currency, or whether it is one.
    [[nodiscard]] bool doubtsCharge() const;
};

[[nodiscard]] LinkJudgement judgeLink(const Intent &intent, const CheckoutHosts &hosts);

/// What was shown, what is charged and how far they may be apart, for `compareCharge`.
[[nodiscard]] ChargeFigures chargeFigures(const Intent &intent);
/// What the provider said about the charge is confirmed from now on, as it is in the intent.
void acceptCharge(Intent &intent);

} // namespace desk
