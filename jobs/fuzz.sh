#!/usr/bin/env bash
# For developers: looks for input that breaks a loader or a reader. jobs/fuzz.sh [SECONDS [METHOD...]], 60 a target if
# nothing is said. What it learnt lies in target/fuzz/, what broke in target/fuzz/crash-*: mend it, and keep the file in
# src/test/resources/…/CLASSInputs/METHOD/, where every build tries it again.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${1:-60} tried=0
[ $# -eq 0 ] || shift
mvn -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/fuzz-classpath
opens=$(sed -n 's/.*<add.opens>\(.*\)<.add.opens>.*/\1/p' pom.xml)

for class in $(cd src/test/java && find . -name '*FuzzTest.java' | sort); do
    class=${class#./} class=${class%.java}
    for method in $(sed -n '/@FuzzTest/{n;s/.* void \([A-Za-z0-9]*\)(.*/\1/p;}' "src/test/java/$class.java"); do
        case " ${*:-$method} " in *" $method "*) ;; *) continue ;; esac
        mkdir -p "target/fuzz/$method"
        echo "== ${class##*/}.$method" >&2
        # shellcheck disable=SC2086
        java -Xmx1200m -Dfile.encoding=UTF-8 $opens \
            -cp "target/test-classes:target/classes:$(cat target/fuzz-classpath)" \
            com.code_intelligence.jazzer.Jazzer --target_class="${class//\//.}" --target_method="$method" \
            --instrumentation_includes='io.demarche.**' --custom_hook_excludes='opennlp.**:org.jsoup.**' --reproducer_path=target/fuzz \
            -artifact_prefix=target/fuzz/ -max_total_time="$seconds" -max_len=2000 -timeout=60 -print_final_stats=1 \
            "target/fuzz/$method" "src/test/resources/${class}Inputs/$method" >"target/fuzz/$method.log" 2>&1 || true
        if ! grep -E '^(== |stat::number_of|Java Exception|\s+at io\.demarche|Caused by|SUMMARY)|artifact' \
            "target/fuzz/$method.log"; then
            echo "$method did not start; target/fuzz/$method.log says why." >&2
            exit 1
        fi
        tried=$((tried + 1))
    done
done
if [ "$tried" = 0 ]; then
    echo "There is no target of that name: $*" >&2
    exit 2
fi
broken=$(find target/fuzz -maxdepth 1 '(' -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' ')')
if [ -n "$broken" ]; then
    echo "$broken"
    exit 1
fi
echo "Nothing broke." >&2
