// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/api_error.h"

#include <tl/expected.hpp>

namespace desk {

/// The value of a call, or why there is none.
template <typename T>
using Result = tl::expected<T, ApiError>;

[[nodiscard]] inline tl::unexpected<ApiError> failure(ApiError error)
{
    return tl::unexpected<ApiError>(std::move(error));
}

} // namespace desk
