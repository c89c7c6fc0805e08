// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What desk_bench does in processes of their own; each prints its numbers on one line.
namespace bench {

/// Starts the program against a server; prints when the first tenants were painted, and PSS.
int startProgram(int argc, char **argv, const char *url, const char *key);

/// Opens the tenant of 100,000 seats; prints "<first page ms> <all pages ms> <longest stall ms> <pages> <CPU
/// seconds> <allocations> <requests> <body bytes>".
int downloadSeats(int argc, char **argv, const char *url, const char *key);
/// The same pages by a bare QNetworkAccessManager; prints "<all pages ms> <CPU seconds> <allocations> <body
/// bytes>". The allocations are with QJsonDocument, into a list of texts; that takes place after the rest.
int downloadBare(int argc, char **argv, const char *url, const char *key, int pages);

/// Searches and sorts 100,000 seats in a view; prints "search <own ms> <proxy ms>", "sort <column> <own>
/// <proxy>" and "bytes <per row>", a line each.
int searchAndSort(int argc, char **argv);

/// Reads, checks and plans a file against a roster of 100,000 people; prints "<ms> <MiB more at the peak>
/// <longest stall ms> <lines that would be sent>".
int planImport(int argc, char **argv, const char *path);

/// Confirms more seats for a tenant in the dialog; prints "<ms until the checkout URL is handed to be opened>
/// <ms that the same call takes by itself>".
int openCheckout(int argc, char **argv, const char *url, const char *key);

/// Opens each dialog of the window's menus; prints "<ms to its first painting> <what was chosen>", a line each.
int openDialogs(int argc, char **argv, const char *url, const char *key);

/// Paints 50 credit pools, and a history of 10,000 samples; prints "pools <own ms> <plain view ms>" and
/// "history <own ms> <Qt Charts ms>".
int paintCredits(int argc, char **argv);

/// The same file with QTextStream and split; prints its "<ms> <lines>".
int splitFile(int argc, char **argv, const char *path);

} // namespace bench
