#!/usr/bin/env bash
# The topology of docker/compose.yaml as processes: one PostgreSQL, two replicas started at the same moment on an empty
# database. Then what an operator fears: a key revoked, the database gone and back, a backup restored.
#
#   src/test/scripts/topology.sh target/quarkus-app/quarkus-run.jar 9650
#
# Needs PostgreSQL's own programs (PG_BIN, default: the newest under /usr/lib/postgresql) and curl. Takes three ports
# from the given one on. As root it runs PostgreSQL as the user postgres. Ends with "topology: passed" and exit code 0.
set -euo pipefail

source "$(dirname "$0")/common.sh"

sql() { "$bin/psql" -h 127.0.0.1 -p "$base" -U verbatim -qAt "$@"; }
new_pg pg "$base"

one=http://127.0.0.1:$((base + 1))
two=http://127.0.0.1:$((base + 2))
began=$(now)
replica $((base + 1)) "127.0.0.1:$base/verbatim"
replica $((base + 2)) "127.0.0.1:$base/verbatim"
until_status 200 600 "$one/q/health/ready"
until_status 200 600 "$two/q/health/ready"
echo "two replicas on an empty database: ready after $(($(now) - began)) ms"
[ "$(sql -d verbatim -c 'select count(*) from flyway_schema_history where not success')" = 0 ] || fail "migrations"

source=$(new_source "$one")
for i in 1 2 3; do
  code=$(put_article "$one" "$source" "$i")
  [ "$code" = 201 ] || fail "article $i: $code"
done
curl -sf "$two/v1/articles" | grep -q 'Crossing 3' || fail "the second replica does not show what the first took"
echo "what the first replica took, the second shows"

made=$(curl -sf "${admin[@]}" "$one/v1/api-keys" -d '{"name":"hasty","roles":["reader"],"rateLimit":30}')
hasty=(-H "Authorization: Bearer $(grep -o 'vb_[A-Za-z0-9_-]*' <<< "$made")")
for _ in $(seq 30); do status "${hasty[@]}" "$one/v1/webhooks" > /dev/null; done
used=$(now)
until_status 429 5 "${hasty[@]}" "$two/v1/webhooks"
echo "a quota used up on one replica is gone on the other after $(($(now) - used)) ms"

made=$(curl -sf "${admin[@]}" "$one/v1/api-keys" -d '{"name":"partner","roles":["reader"]}')
key=$(grep -o 'vb_[A-Za-z0-9_-]*' <<< "$made")
id=$(grep -o 'key_[0-9a-z]*' <<< "$made" | head -1)
[ "$(status -H "Authorization: Bearer $key" "$two/v1/webhooks")" = 200 ] || fail "the key does not work on the second replica"
[ "$(status "${admin[@]}" -X DELETE "$one/v1/api-keys/$id")" = 204 ] || fail "not revoked"
[ "$(status -H "Authorization: Bearer $key" "$two/v1/webhooks")" = 401 ] || fail "a revoked key works on the second replica"
echo "a key revoked on one replica is refused by the other at once"

"$bin/pg_dump" -h 127.0.0.1 -p "$base" -U verbatim -Fc verbatim > "$work/verbatim.dump"
sql -d postgres -c 'create database restored'
"$bin/pg_restore" -h 127.0.0.1 -p "$base" -U verbatim -d restored "$work/verbatim.dump"
for table in article quote mention entity change; do
  [ "$(sql -d verbatim -c "select count(*) from $table")" = "$(sql -d restored -c "select count(*) from $table")" ] \
    || fail "restored $table differs"
done
echo "a dump restores every row"

pg pg -m immediate stop
gone=$(now)
until_status 503 60 "$one/v1/articles?limit=7"
slowest=0
for i in 1 2 3 4 5; do
  asked=$(now)
  answer=$(curl -s -m 60 -D - -o /dev/null "$one/v1/articles?limit=$i")
  took=$(($(now) - asked))
  [ "$took" -le "$slowest" ] || slowest=$took
  grep -q ' 503' <<< "$answer" || fail "without a database: $answer"
  grep -qi '^retry-after: ' <<< "$answer" || fail "503 without Retry-After"
done
echo "database gone: first 503 after $(($(now) - gone)) ms at most, slowest answer $slowest ms"
pg pg -l "$work/pg.log" start
back=$(now)
until_status 200 60 "$one/v1/articles?limit=8"
until_status 200 60 "$two/v1/articles?limit=8"
echo "database back: both replicas answer after $(($(now) - back)) ms, without a restart"
curl -sf "$one/v1/articles" | grep -q 'Crossing 3' || fail "lost what was acknowledged"

stopping=$(now)
for pid in "${pids[@]}"; do kill "$pid"; done
for pid in "${pids[@]}"; do wait "$pid" || true; done
pids=()
took=$(($(now) - stopping))
[ "$took" -lt 10000 ] || fail "stopped only after $took ms"
echo "SIGTERM: both replicas gone after $took ms"
echo "topology: passed"
