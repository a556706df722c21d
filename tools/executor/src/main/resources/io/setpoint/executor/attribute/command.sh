#!/bin/sh
# Speaks for the cluster to agents: takes what they want to have remembered of a node, and answers what is.
# Called by the names of the commands that agents know.
command=${0##*/}
directory=${SETPOINT_ATTRIBUTES:?is set by the controller for its agents}
node=${SETPOINT_NODE:?is set by the controller for its agents}
resource=${OCF_RESOURCE_INSTANCE:-}
name=
action=query
value=
default=
hasDefault=
quiet=

fail() {
    echo "$command: $1" >&2
    exit "${2:-64}"
}

if [ "$command" = crm_node ]; then
    case "${1:-}" in
        -n | --name) echo "$node" ;;
        -q | --quorum) echo 1 ;;
        *) fail "'$*' is not offered to agents; -n and -q are" ;;
    esac
    exit 0
fi

# Agents look for a version that knows crm_node.
if [ "$command" = pacemakerd ]; then
    echo "Pacemaker 2.1.8"
    exit 0
fi

[ "$command" = crm_master ] && name=master-$resource

while [ $# -gt 0 ]; do
    option=$1
    shift
    case "$option" in
        --*=*)
            argument=${option#*=}
            option=${option%%=*}
            inline=yes
            ;;
        *)
            argument=${1:-}
            inline=
            ;;
    esac
    takes=yes
    case "$option" in
        -p | --promotion)
            [ "$command" = attrd_updater ] || name=master-$([ -n "$inline" ] && echo "$argument" || echo "$resource")
            takes=
            ;;
        -n | --name | --attr-name) name=$argument ;;
        -N | --node | -H | -U | --uname)
            if [ "$option" = -U ] && [ "$command" = attrd_updater ]; then
                action=set
                value=$argument
            else
                node=$argument
            fi
            ;;
        -v | --update | --attr-value)
            action=set
            value=$argument
            ;;
        -r | --resource) name=master-$argument ;;
        -D | --delete | --delete-attr)
            action=delete
            takes=
            ;;
        -G | -Q | --query | --get-value)
            action=query
            [ "$command$option" = attrd_updater-Q ] || [ "$option" != -Q ] || quiet=yes
            takes=
            ;;
        -q | --quiet)
            quiet=yes
            takes=
            ;;
        -d | --default | --delay)
            if [ "$command" != attrd_updater ]; then
                default=$argument
                hasDefault=yes
            fi
            ;;
        -t | --type)
            case "$argument" in
                nodes | status) ;;
                *) fail "attributes of type '$argument' are not kept for agents" ;;
            esac
            ;;
        -l | --lifetime | -S | --set | -s | --set-name) ;;
        -V | --verbose) takes= ;;
        *) fail "the option '$option' is not known" ;;
    esac
    if [ -n "$takes" ] && [ -z "$inline" ] && [ $# -gt 0 ]; then
        shift
    fi
done

case "$name" in
    '' | master-) fail "no attribute is named" ;;
    */* | .*) fail "the name '$name' cannot be used" ;;
esac
case "$node" in
    '' | */* | .*) fail "the node '$node' cannot be there" ;;
esac
known=$directory/known/$node/$name

if [ "$action" = query ]; then
    if [ -f "$known" ]; then
        value=$(cat "$known")
    elif [ -n "$hasDefault" ]; then
        value=$default
    else
        fail "$node has no attribute $name" 105
    fi
    if [ -n "$quiet" ]; then
        echo "$value"
    elif [ "$command" = attrd_updater ]; then
        echo "name=\"$name\" host=\"$node\" value=\"$value\""
    else
        echo "scope=status  name=$name value=$value"
    fi
    exit 0
fi

mkdir -p "$directory/known/$node" "$directory/asked" || exit 1
case "$value" in
    '++') value=$(($(cat "$known" 2>/dev/null || echo 0) + 1)) ;;
    '--') value=$(($(cat "$known" 2>/dev/null || echo 0) - 1)) ;;
esac
request=$(date +%s%N)-$$
printf '%s\n%s\n%s\n%s' "$node" "$name" "$action" "$value" >"$directory/asked/.$request" || exit 1
if [ "$action" = set ]; then
    printf '%s' "$value" >"$known"
else
    rm -f "$known"
fi
mv "$directory/asked/.$request" "$directory/asked/$request"
