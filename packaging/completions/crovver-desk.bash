# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion of crovver-desk; a test compares its options with --help.
_crovver_desk()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} exports= given= i
    local options='--demo --account --base-url --allow-writes --help --version'
    COMPREPLY=()
    # --name=value comes as three words.
    if [[ $word == = ]]; then
        word=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            export) exports=yes ;;
            tenants|seats|credits|addons) [[ ! $exports ]] || given=yes ;;
        esac
    done
    case $before in
        --status) mapfile -t COMPREPLY < <(compgen -W 'active removed all' -- "$word"); return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W 'csv json' -- "$word"); return ;;
        --output|-o) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        --account|--base-url|--tenant) return ;;
    esac
    if [[ $exports ]]; then
        options+=' --tenant --status --format --output --force --spreadsheet'
        [[ $given ]] || options+=' tenants seats credits addons'
    else
        options+=' export'
    fi
    # What was typed tells options from words.
    [[ $word == -* ]] || options=$(printf '%s\n' $options | grep -v '^-')
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
}
complete -F _crovver_desk crovver-desk
