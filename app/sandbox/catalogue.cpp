// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world.h"

namespace desk::sandbox {

using namespace Qt::StringLiterals;

namespace {

Plan freePlan()
{
    Plan p;
    p.id = u"plan_free"_s;
    p.name = u"Free"_s;
    p.description = u"For looking around; no seats of its own."_s;
    p.interval = u"monthly"_s;
    p.prices = {{u"USD"_s, 0, 0}, {u"EUR"_s, 0, 0}};
    p.features = {u"dashboard"_s};
    p.limits = {{u"projects"_s, 1}, {u"storage_gb"_s, 1}};
    p.productSlug = u"workspace"_s;
    p.free = true;
    return p;
}

Plan starterPlan()
{
    Plan p;
    p.id = u"plan_starter"_s;
    p.name = u"Starter"_s;
    p.description = u"Three seats, more when you need them."_s;
    p.interval = u"monthly"_s;
    p.includedSeats = 3;
    p.maxSeats = 500;
    p.prices = {{u"USD"_s, 1900, 500}, {u"EUR"_s, 1800, 450}, {u"NPR"_s, 190000, 50000},
        {u"JPY"_s, 2800, 700}, {u"KWD"_s, 5850, 1525}};
    p.trialDays = 14;
    p.features = {u"dashboard"_s, u"exports"_s};
    p.limits = {{u"projects"_s, 10}, {u"storage_gb"_s, 20}};
    p.pools = {{u"ai_credits"_s, u"AI credits"_s, 1000, true, false, {}}};
    p.productSlug = u"workspace"_s;
    p.providers = {u"stripe"_s, u"khalti"_s, u"esewa"_s};
    return p;
}

Plan teamPlan()
{
    Plan p;
    p.id = u"plan_team"_s;
    p.name = u"Team"_s;
    p.description = u"Ten seats, single sign-on, shared credits."_s;
    p.interval = u"monthly"_s;
    p.includedSeats = 10;
    p.prices = {{u"USD"_s, 4900, 700}, {u"EUR"_s, 4500, 650}, {u"NPR"_s, 490000, 70000},
        {u"JPY"_s, 7200, 980}, {u"KWD"_s, 15000, 2150}};
    p.trialDays = 14;
    p.features = {u"dashboard"_s, u"exports"_s, u"sso"_s, u"api"_s};
    p.limits = {{u"projects"_s, 100}, {u"storage_gb"_s, 200}};
    p.pools = {{u"ai_credits"_s, u"AI credits"_s, 5000, true, true, 7500},
        {u"sms"_s, u"Text messages"_s, 400, false, false, {}}};
    p.productSlug = u"workspace"_s;
    p.providers = {u"stripe"_s, u"khalti"_s, u"esewa"_s};
    return p;
}

Plan businessPlan()
{
    Plan p = teamPlan();
    p.id = u"plan_business_yearly"_s;
    p.name = u"Business"_s;
    p.description = u"Billed once a year, with an audit log and no project limit."_s;
    p.interval = u"yearly"_s;
    p.includedSeats = 25;
    p.maxSeats = 5000;
    p.prices = {{u"USD"_s, 118800, 7200}, {u"EUR"_s, 109000, 6600}, {u"JPY"_s, 172800, 10080}};
    p.features += u"audit_log"_s;
    p.limits = {{u"projects"_s, QJsonValue::Null}, {u"storage_gb"_s, 2000}};
    p.pools[0].limit = 60000;
    p.pools[0].rolloverCap = 90000;
    p.providers = {u"stripe"_s};
    return p;
}

Plan insightsPlan()
{
    Plan p;
    p.id = u"plan_insights"_s;
    p.name = u"Insights"_s;
    p.description = u"Reports for the whole company at one price."_s;
    p.interval = u"monthly"_s;
    p.seatBased = false;
    p.prices = {{u"USD"_s, 9900, 0}, {u"EUR"_s, 9200, 0}};
    p.features = {u"reports"_s, u"api"_s};
    p.limits = {{u"reports"_s, 50}};
    p.pools = {{u"report_runs"_s, u"Report runs"_s, 200, true, false, {}},
        {u"ai_credits"_s, u"AI credits"_s, 300, true, false, {}}};
    p.productSlug = u"insights"_s;
    p.providers = {u"stripe"_s};
    return p;
}

Plan archivePlan()
{
    Plan p;
    p.id = u"plan_archive"_s;
    p.name = u"Archive"_s;
    p.description = u"Read-only access for good, paid once."_s;
    p.interval = u"one_time"_s;
    p.seatBased = false;
    p.prices = {{u"USD"_s, 29900, 0}};
    p.features = {u"dashboard"_s};
    p.productSlug = u"workspace"_s;
    p.providers = {u"stripe"_s};
    return p;
}

} // namespace

void fillCatalogue(World &world)
{
    world.organizationId = u"org_lumen"_s;
    world.organizationName = u"Lumen Software"_s;
    world.products = {{u"workspace"_s, u"Lumen Workspace"_s, u"Documents and projects for teams."_s},
        {u"insights"_s, u"Lumen Insights"_s, u"Reports over everything in a workspace."_s}};
    world.plans = {freePlan(), starterPlan(), teamPlan(), businessPlan(), insightsPlan(), archivePlan()};
    world.addons = {
        {u"addon_ai_1000"_s, u"ai_credits"_s, u"AI credits, small pack"_s,
            u"1,000 credits for this period."_s, 1000, u"period_end"_s, 0,
            {{u"USD"_s, 500}, {u"EUR"_s, 450}, {u"NPR"_s, 65000}, {u"JPY"_s, 700}, {u"KWD"_s, 1525}}},
        {u"addon_ai_10000"_s, u"ai_credits"_s, u"AI credits, big pack"_s,
            u"10,000 credits, good for 90 days."_s, 10000, u"days"_s, 90,
            {{u"USD"_s, 3900}, {u"EUR"_s, 3600}, {u"NPR"_s, 510000}, {u"JPY"_s, 5800}}},
        {u"addon_ai_welcome"_s, u"ai_credits"_s, u"Welcome credits"_s, u"250 credits, on us."_s, 250,
            u"days"_s, 30, {{u"USD"_s, 0}, {u"EUR"_s, 0}, {u"NPR"_s, 0}, {u"JPY"_s, 0}, {u"KWD"_s, 0}}},
        {u"addon_sms_500"_s, u"sms"_s, u"500 text messages"_s, u"They never expire."_s, 500, u"never"_s, 0,
            {{u"USD"_s, 2500}, {u"EUR"_s, 2300}, {u"NPR"_s, 330000}, {u"JPY"_s, 3700}, {u"KWD"_s, 7750}}},
        {u"addon_runs_100"_s, u"report_runs"_s, u"100 report runs"_s, u"For the end of the quarter."_s, 100,
            u"period_end"_s, 0, {{u"USD"_s, 1999}, {u"EUR"_s, 1899}}},
    };
}

} // namespace desk::sandbox
