#!/usr/bin/env bash
# The topology of docker/compose.yaml as processes: one PostgreSQL, two replicas started at the same moment on an empty
# database. Then what an operator fears: a key revoked, the database gone and back, a backup restored.
#
#   src/test/scripts/topology.sh target/quarkus-app/quarkus-run.jar 9650
#
# Needs PostgreSQL's own programs (PG_BIN, default: the newest under /usr/lib/postgresql) and curl. Takes three ports
# from the given one on. As root it runs PostgreSQL as the user postgres. Ends with "topology: passed" and exit code 0.
set -euo pipefail

jar=$(realpath "$1")
base=${2:-9650}
bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
work=$(mktemp -d)
pids=()
as=()
if [ "$(id -u)" = 0 ]; then
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
  chown postgres "$work"
fi

pg() { "${as[@]}" "$bin/pg_ctl" -D "$work/pg" -w -s "$@" > /dev/null; }
sql() { "$bin/psql" -h 127.0.0.1 -p "$base" -U verbatim -qAt "$@"; }
now() { date +%s%3N; }
fail() { echo "topology: FAILED: $*"; exit 1; }
status() { curl -s -o /dev/null -m 40 -w '%{http_code}' "$@" || true; }

clean_up() {
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  pg -m immediate stop 2> /dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

replica() { # port, database
  QUARKUS_HTTP_PORT=$1 QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:$base/$2 \
    QUARKUS_DATASOURCE_USERNAME=verbatim VERBATIM_DATA_DIR=$work/data-$1 VERBATIM_ADMIN_KEY=topology \
    java -Xmx400m -jar "$jar" > "$work/$1.log" 2>&1 &
  pids+=($!)
}

until_status() { # wanted, seconds, curl arguments
  local wanted=$1 deadline=$(($(date +%s) + $2))
  shift 2
  until [ "$(status "$@")" = "$wanted" ]; do
    [ "$(date +%s)" -lt "$deadline" ] || fail "no $wanted from $*: $(tail -5 "$work"/*.log)"
    sleep 0.1
  done
}

"${as[@]}" "$bin/initdb" -D "$work/pg" -U verbatim -A trust > /dev/null
"${as[@]}" sh -c "echo \"port=$base
listen_addresses='127.0.0.1'
unix_socket_directories='$work'\" >> '$work/pg/postgresql.conf'"
pg -l "$work/pg.log" start
sql -d postgres -c 'create database verbatim'

one=http://127.0.0.1:$((base + 1))
two=http://127.0.0.1:$((base + 2))
began=$(now)
replica $((base + 1)) verbatim
replica $((base + 2)) verbatim
until_status 200 600 "$one/q/health/ready"
until_status 200 600 "$two/q/health/ready"
echo "two replicas on an empty database: ready after $(($(now) - began)) ms"
[ "$(sql -d verbatim -c 'select count(*) from flyway_schema_history where not success')" = 0 ] || fail "migrations"

admin=(-H 'Authorization: Bearer topology' -H 'Content-Type: application/json')
source=$(curl -sf "${admin[@]}" "$one/v1/sources" -d '{"name":"The Topology Gazette"}' | grep -o 'src_[0-9a-z]*' | head -1)
for i in 1 2 3; do
  code=$(status "${admin[@]}" -X PUT "$one/v1/sources/$source/items/$i" \
    -d "{\"title\":\"Crossing $i\",\"bodyText\":\"‘Crossing $i went well,’ said Ada Fenwick, the harbour master.\"}")
  [ "$code" = 201 ] || fail "article $i: $code"
done
curl -sf "$two/v1/articles" | grep -q 'Crossing 3' || fail "the second replica does not show what the first took"
echo "what the first replica took, the second shows"

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

pg -m immediate stop
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
pg -l "$work/pg.log" start
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
