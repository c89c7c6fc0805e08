// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/api.h"

namespace desk::sandbox {

/// Which keys open an endpoint.
enum class Access { Secret, SecretOrPublic, Public };

/// How the documents show the errors of an endpoint.
enum class ErrorForm { Object, Text };

struct Route
{
    const char *method;
    const char *pattern; ///< segments; `*` takes any one segment
    Access access;
    Reply (*handle)(Context &, const Call &);
    ErrorForm errors = ErrorForm::Object;
};

struct Keys
{
    QStringList secret;
    QString publicKey;
    QString serviceKey;
};

/// The path cut at its slashes, each segment percent-decoded: an encoded slash stays inside its segment.
[[nodiscard]] QStringList segmentsOf(const QByteArray &path);

/// Finds the endpoint, checks the key, decodes the body, and lets the handler answer.
[[nodiscard]] Reply route(Context &context, const Keys &keys, const Request &request, Paging paging);

} // namespace desk::sandbox
