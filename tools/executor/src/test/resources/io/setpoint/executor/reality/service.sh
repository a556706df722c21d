#!/bin/sh
# A service that is a directory. Whatever is asked of it is written down here, whoever asks and whatever becomes of him, and so is what
# must not be: a start while it is started elsewhere, and two operations at once.
world=$OCF_RESKEY_world
name=$OCF_RESOURCE_INSTANCE
node=$OCF_RESKEY_CRM_meta_on_node
here=$world/live/$name@$node
busy=$world/busy/$name

note() {
    echo "$(date +%s.%N) $$ $name $node $1 $2" >> "$world/log"
}

elsewhere() {
    for place in "$world/live/$name@"*; do
        if [ -d "$place" ] && [ "$place" != "$here" ]; then
            note ELSEWHERE "${place##*@}"
            ocf_status=1
        fi
    done
}

begin() {
    note begin "$1"
    other=$(cat "$busy" 2>/dev/null)
    if [ -n "$other" ] && tr '\0' ' ' < "/proc/$other/cmdline" 2>/dev/null | grep -q "kill/service"; then
        note MEANWHILE "$other"
    fi
    echo $$ > "$busy"
}

end() {
    rm -f "$busy"
    note end "$1"
    exit 0
}

ocf_status=0
case $1 in
start)
    begin start
    elsewhere
    sleep "$OCF_RESKEY_pause"
    elsewhere
    [ $ocf_status = 0 ] || exit 1
    mkdir -p "$here"
    sleep "$OCF_RESKEY_pause"
    end start
    ;;
stop)
    begin stop
    sleep "$OCF_RESKEY_pause"
    rm -rf "$here"
    sleep "$OCF_RESKEY_pause"
    end stop
    ;;
monitor)
    if [ -d "$here" ]; then
        note found running
        exit 0
    fi
    note found nothing
    exit 7
    ;;
*)
    exit 3
    ;;
esac
