# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion of crovver-desk; a test compares its options with --help.
complete -c crovver-desk -f
complete -c crovver-desk -n '__fish_use_subcommand' -a export -d 'Write rows without a display'
complete -c crovver-desk -n \
    '__fish_seen_subcommand_from export; and not __fish_seen_subcommand_from tenants seats credits addons' \
    -a 'tenants seats credits addons'
complete -c crovver-desk -l demo -d 'Work on an embedded server with invented data'
complete -c crovver-desk -l account -x -d 'Open this account, as it was set up in the program'
complete -c crovver-desk -l base-url -x -d 'The address of the API'
complete -c crovver-desk -l allow-writes -d 'Let a LIVE key from the environment change things'
complete -c crovver-desk -s h -l help -d 'Say how to use the program'
complete -c crovver-desk -s v -l version -d 'Say its version'
complete -c crovver-desk -n '__fish_seen_subcommand_from export' -l tenant -x -d 'Whose rows'
complete -c crovver-desk -n '__fish_seen_subcommand_from export' -l status -x -a 'active removed all' -d 'Which seats'
complete -c crovver-desk -n '__fish_seen_subcommand_from export' -l format -x -a 'csv json' -d 'How it is written'
complete -c crovver-desk -n '__fish_seen_subcommand_from export' -s o -l output -r -F -d 'Where to write; - is the standard output'
complete -c crovver-desk -n '__fish_seen_subcommand_from export' -l force -d 'Replace an existing file'
complete -c crovver-desk -n '__fish_seen_subcommand_from export' -l spreadsheet -d 'Put an apostrophe before texts that a spreadsheet would run'
