// SPDX-License-Identifier: GPL-3.0-or-later
// Holds nothing: a precompiled header needs a source that it is for.
