# shellcheck shell=sh
# For the scripts beside this one, which set 'bench' to this folder: sets 'root', 'java' and 'jar', and defines 'build'.

root=$(CDPATH='' cd -- "$bench/../.." && pwd -P)
jar=$bench/target/dist/lib/setpoint-bench.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

build() {
    (cd -- "$root" && ./mvnw -q -B -ntp -Dmaven.test.skip=true -pl tools/bench -am package) >&2
}
