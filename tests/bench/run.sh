#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BUILD_DIR [start|download|table|import|checkout|credits|steady]: the figures in a real (virtual) window, without
# what varies between machines' desktops.
set -eu
build=$1; shift
unset QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE LC_ALL LANG
export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
exec xvfb-run -a -s "-screen 0 1400x900x24" "$build/tests/bench/desk_bench" "$@"
