# Shared by the launchers in this folder, which source it and call `demarche COMMAND [OPTION...]`.
#
#   DEMARCHE_MEMORY   memory of the Java process          (default: 4g)
#   DEMARCHE_MASTER   Spark master, for example local[2]  (default: local[*], all cores of this machine)
#   SPARK_HOME        your own Spark 3.5 with Scala 2.12  (default: the one that the build fetches)
#   SPARK_OPTIONS     more options of spark-submit, separated by spaces
#   DEMARCHE_LOG      file for all that Spark says        (default: target/demarche.log)
#   JAVA_HOME         your own JDK 17                     (default: the first Java 17 that is found)
#
# Written for the Bash 3.2 of macOS as well.
set -eu

DEMARCHE_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# These would win over LANG, and with LC_ALL=C Java 17 opens no file whose name has other letters than ASCII.
unset LC_ALL LC_CTYPE
export DEMARCHE_HOME LANG=C.UTF-8

# Says what is wrong and how to mend it, and leaves with the code of a usage error.
give_up() {
    printf '%s\n' "$@" >&2
    exit 2
}

java_version() {
    "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
}

# Sets JAVA_HOME to a Java 17.
find_java() {
    local candidate version wrong=
    for candidate in "${JAVA_HOME:-/none}/bin/java" "$(command -v java)" \
        "$(/usr/libexec/java_home -v 17 2>/dev/null || echo /none)/bin/java" /usr/lib/jvm/*17*/bin/java; do
        [ -x "$candidate" ] || continue
        version=$(java_version "$candidate")
        if [ "$version" = 17 ]; then
            JAVA_HOME=$("$candidate" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
            export JAVA_HOME
            return
        fi
        [ -n "$wrong" ] || wrong=", and $candidate is version ${version:-unknown}"
    done
    give_up "Demarche needs Java 17$wrong." \
        "Install a JDK 17 (apt-get install openjdk-17-jdk-headless, brew install openjdk@17, or https://adoptium.net)" \
        "and set JAVA_HOME to its folder if it is not found by itself."
}

# Sets JAR to the newest build, or to nothing.
find_jar() {
    local candidate
    JAR=
    for candidate in "$DEMARCHE_HOME"/target/demarche-*.jar; do
        if [ -z "$JAR" ] || [ "$candidate" -nt "$JAR" ]; then JAR=$candidate; fi
    done
    [ -f "$JAR" ] || JAR=
}

is_built() {
    find_jar
    [ -n "$JAR" ] && [ -d "$DEMARCHE_HOME/target/spark/jars" ] &&
        [ -z "$(find "$DEMARCHE_HOME/pom.xml" "$DEMARCHE_HOME/src/main" -newer "$JAR")" ]
}

build() {
    if is_built; then return; fi
    command -v mvn >/dev/null || give_up "Demarche has to be built first, and there is no Maven to build it with." \
        "Install Maven 3.8 or later (apt-get install maven, brew install maven, or https://maven.apache.org)."
    [ -x "$JAVA_HOME/bin/javac" ] || give_up "Demarche has to be built first, and $JAVA_HOME has no compiler." \
        "Install a JDK 17, not only its runtime (apt-get install openjdk-17-jdk-headless)."
    echo "Building Demarche (first time: a few minutes)" >&2
    # What an interrupted build leaves behind looks finished.
    trap 'rm -f "$DEMARCHE_HOME"/target/demarche-*.jar' EXIT
    (cd "$DEMARCHE_HOME" && mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package) >&2 ||
        give_up "The build failed for the reason above. (A first build fetches its libraries and needs a network.)"
    trap - EXIT
    find_jar
}

# Prints the master that spark-submit must be told, which the job cannot change any more.
master() {
    local master=${DEMARCHE_MASTER:-local[*]}
    while [ $# -gt 0 ]; do
        case $1 in
            --master) master=${2:-} ;;
            --master=*) master=${1#--master=} ;;
        esac
        shift
    done
    printf '%s' "$master"
}

# Runs a command of the job and leaves with its exit code.
demarche() {
    find_java
    build
    local scratch memory=${DEMARCHE_MEMORY:-4g} package
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/demarche.XXXXXX")
    # The models are copied here while they run, and nobody else removes the copies.
    SCRATCH=$scratch
    trap 'rm -rf "$SCRATCH"' EXIT
    local java_options=("-Dfile.encoding=UTF-8" "-Djava.io.tmpdir=$scratch"
        "-Dlog4j2.configurationFile=$DEMARCHE_HOME/conf/log4j2.xml"
        "-Ddemarche.log=${DEMARCHE_LOG:-$DEMARCHE_HOME/target/demarche.log}")
    if [ -t 2 ]; then java_options+=(-Ddemarche.terminal=true); fi
    local submit=(--master "$(master "$@")" --class io.demarche.cli.Main) option
    # Split at spaces on purpose.
    for option in ${SPARK_OPTIONS:-}; do submit+=("$option"); done
    if [ -n "${SPARK_HOME:-}" ]; then
        submit=("$SPARK_HOME/bin/spark-submit" "${submit[@]}" --driver-memory "$memory"
            --driver-java-options "$(printf '"%s" ' "${java_options[@]}")")
    else
        # As spark-submit does: Java 17 closes the packages that Spark reaches into.
        for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
            java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs \
            sun.security.action sun.util.calendar; do
            java_options+=("--add-opens=java.base/$package=ALL-UNNAMED")
        done
        export SPARK_HOME="$DEMARCHE_HOME/target/spark" SPARK_SCALA_VERSION=2.12
        # Most runs are short: the second compiler took two fifths of their time. It is left the hottest code.
        java_options+=(-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
            -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000 -XX:+UseParallelGC)
        submit=("$JAVA_HOME/bin/java" "-Xmx$memory" -Djdk.reflect.useDirectMethodHandle=false "${java_options[@]}"
            -cp "$SPARK_HOME/jars/*" org.apache.spark.deploy.SparkSubmit "${submit[@]}")
    fi
    # In the background, so that this shell hears a signal at once and can pass it on.
    "${submit[@]}" "$JAR" "$@" <&0 &
    local job=$! code=0
    trap 'stop "$job" 130' INT
    trap 'stop "$job" 143' TERM
    wait "$job" || code=$?
    # Spark's own code for a full heap, and that of a process which the system has killed.
    case $code in 52 | 137)
        echo "demarche: out of memory; DEMARCHE_MEMORY=8g in front of the command gives it more than $memory" >&2 ;;
    esac
    exit "$code"
}

stop() {
    trap '' INT TERM
    kill -TERM "$1" 2>/dev/null || true
    wait "$1" || true
    exit "$2"
}

# Hands the job to a cluster: options of spark-submit, then --, then the command. The models work in memory outside the
# Java heap, for which the overhead leaves room.
on_cluster() {
    local options=() option
    while [ "$1" != -- ]; do
        options+=("$1")
        shift
    done
    shift
    [ -n "${SPARK_HOME:-}" ] || give_up "Set SPARK_HOME to a Spark 3.5 with Scala 2.12 that is set up for the cluster."
    find_java
    build
    # Split at spaces on purpose.
    for option in ${SPARK_OPTIONS:-}; do options+=("$option"); done
    set -- "$SPARK_HOME/bin/spark-submit" --class io.demarche.cli.Main --driver-memory "${DEMARCHE_MEMORY:-4g}" \
        --executor-memory "${DEMARCHE_MEMORY:-4g}" --conf spark.executor.memoryOverhead=2g "${options[@]}" "$JAR" "$@"
    if [ -n "${DRY_RUN:-}" ]; then
        printf '%q ' "$@"
        echo
        return
    fi
    "$@"
}
