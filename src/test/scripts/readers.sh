#!/usr/bin/env bash
# A primary, a standby that follows in its own time, and one service that reads from the standby. Every write must be
# seen by the next read, also while the standby lags or is away, and no read may fail for it.
#
#   src/test/scripts/readers.sh target/quarkus-app/quarkus-run.jar 9670
#
# Needs what topology.sh needs, and pg_basebackup. Takes three ports from the given one on. Ends with "readers: passed".
set -euo pipefail
source "$(dirname "$0")/common.sh"

standby_port=$((base + 1))
service=http://127.0.0.1:$((base + 2))
new_pg primary "$base" "wal_level=replica
max_wal_senders=4"
new_standby "$base" "$standby_port"
standby() { "$bin/psql" -h 127.0.0.1 -p "$standby_port" -U verbatim -qAt -d verbatim -c "$1"; }

export QUARKUS_DATASOURCE_READERS_JDBC_URL=jdbc:postgresql://127.0.0.1:$standby_port/verbatim
replica $((base + 2)) "127.0.0.1:$base/verbatim"
until_status 200 600 "$service/q/health/ready"
source=$(new_source "$service")
until [ "$(put_article "$service" "$source" first)" = 201 ]; do sleep 1; done

current() { curl -s "$service/q/metrics" | sed -n 's/^verbatim_readers_current //p'; }
until_current() { # wanted
  for _ in $(seq 100); do
    [ "$(current)" = "$1" ] && return
    sleep 0.1
  done
  fail "readers are not at $1 but at $(current)"
}
read_rows() { standby "select coalesce(sum(idx_tup_fetch), 0) from pg_stat_user_tables where relname in ('article', 'source')"; }

# Writes a title and reads it in the same breath, in the item, which is not in memory any more, and in a new list.
seen=0
write_and_read() { # number, word
  local answer id
  answer=$(curl -s "${admin[@]}" -X PUT "$service/v1/sources/$source/items/a$1" \
    -d "{\"title\":\"Crossing $2\",\"bodyText\":\"‘Crossing $2 went well,’ said Ada Fenwick, the harbour master.\"}")
  id=$(grep -o 'art_[0-9a-z]*' <<< "$answer" | head -1)
  curl -sf "$service/v1/articles/$id" | grep -q "\"title\":\"Crossing $2\"" || fail "the item is not what was written: $2"
  curl -sf "$service/v1/articles?limit=3&externalId=a$1" | grep -q "\"title\":\"Crossing $2\"" || fail "the list is not: $2"
  seen=$((seen + 1))
}

until_current 1.0
before=$(read_rows)
for i in $(seq 60); do
  write_and_read "$i" "one$i"
  [ $((i % 3)) != 0 ] || curl -sf "$service/v1/articles?limit=$i" > /dev/null
done
for i in $(seq 60); do curl -sf "$service/v1/articles?limit=$i&sort=updatedAt" > /dev/null; done
sleep 2
after=$(read_rows)
[ "$after" -gt "$before" ] || fail "nothing was read from the standby"
echo "the standby keeps up: $seen writes, each seen by the next read; the standby read $((after - before)) rows"

standby 'select pg_wal_replay_pause()' > /dev/null
for i in $(seq 20); do write_and_read "$i" "two$i"; done
until_current 0.0
standby 'select pg_wal_replay_resume()' > /dev/null
until_current 1.0
echo "the standby lags: each write seen by the next read, from the primary; current again once it has caught up"

for i in $(seq 20); do write_and_read "$i" "three$i"; done
pg standby -m immediate stop
failed=0
for i in $(seq 100); do
  [ "$(status "$service/v1/articles?limit=$i&sort=-updatedAt")" = 200 ] || failed=$((failed + 1))
done
for i in $(seq 10); do write_and_read "$i" "four$i"; done
[ "$(status "$service/q/health/ready")" = 200 ] || fail "not ready without its standby"
[ "$failed" = 0 ] || fail "$failed of 100 reads failed when the standby was killed"
pg standby -l "$work/standby.log" start
until_current 1.0
for i in $(seq 10); do write_and_read "$i" "five$i"; done
echo "the standby killed: 100 reads, none failed; used again after it came back"
echo "readers: passed"
