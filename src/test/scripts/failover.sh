#!/usr/bin/env bash
# A primary with a synchronous standby, and one service that knows both. While articles are written, the primary is
# killed and the standby promoted: every article that was acknowledged must be there, and the service must go on by
# itself.
#
#   src/test/scripts/failover.sh target/quarkus-app/quarkus-run.jar 9660
#
# Needs what topology.sh needs, and pg_basebackup. Takes three ports from the given one on. Ends with "failover: passed".
set -euo pipefail
source "$(dirname "$0")/common.sh"

standby_port=$((base + 1))
service=http://127.0.0.1:$((base + 2))
# Until there is a standby, nothing may wait for it
new_pg primary "$base" "wal_level=replica
max_wal_senders=4
synchronous_standby_names='standby'
synchronous_commit=local"
new_standby "$base" "$standby_port"
"$bin/psql" -h 127.0.0.1 -p "$base" -U verbatim -q -d postgres -c "alter system set synchronous_commit = on" \
  -c "select pg_reload_conf()" > /dev/null
for i in $(seq 50); do
  state=$("$bin/psql" -h 127.0.0.1 -p "$base" -U verbatim -qAt -d postgres -c "select sync_state from pg_stat_replication")
  [ "$state" = sync ] && break
  sleep 0.2
done
[ "$state" = sync ] || fail "the standby does not follow synchronously: $state"

replica $((base + 2)) "127.0.0.1:$base,127.0.0.1:$standby_port/verbatim?targetServerType=primary"
until_status 200 600 "$service/q/health/ready"
source=$(new_source "$service")
until [ "$(put_article "$service" "$source" first)" = 201 ]; do sleep 1; done

: > "$work/answers"
write() { # notes each number that was acknowledged, until told to stop
  local i=0
  while [ ! -e "$work/enough" ]; do
    i=$((i + 1))
    code=$(put_article "$service" "$source" "$i")
    echo "$i $code $(now)" >> "$work/answers"
  done
}
write &
writer=$!
until [ "$(grep -c ' 201 ' "$work/answers" || true)" -ge 20 ]; do sleep 0.1; done

killed=$(now)
"${as[@]}" kill -9 "$(head -1 "$work/primary/postmaster.pid")"
sleep 2
promoted=$(now)
pg standby promote
after=$(grep -c ' 201 ' "$work/answers")
until [ "$(grep -c ' 201 ' "$work/answers")" -ge $((after + 20)) ]; do
  sleep 0.1
  [ $(($(now) - promoted)) -lt 120000 ] || fail "writes do not go on: $(tail -3 "$work/answers") $(tail -5 "$work"/*.log)"
done
touch "$work/enough"
wait "$writer"

first=$(awk -v killed="$killed" '$2 == 201 && $3 > killed + 2000 { print $3; exit }' "$work/answers")
odd=$(awk '$2 != 201 && $2 != 503 && $2 != 200' "$work/answers")
lost=0
for i in $(awk '$2 == 201 || $2 == 200 { print $1 }' "$work/answers"); do
  [ "$(status "$service/v1/articles?source=$source&externalId=$i&limit=1")" = 200 ] || fail "cannot ask for $i"
  curl -sf "$service/v1/articles?source=$source&externalId=$i" | grep -q "\"Crossing $i\"" || lost=$((lost + 1))
done
echo "acknowledged $(grep -c ' 20[01] ' "$work/answers"), refused with 503 $(grep -c ' 503 ' "$work/answers" || true)," \
  "answered otherwise: ${odd:-none}; lost $lost"
echo "first write $((first - promoted)) ms after the promotion, without a restart"
[ "$lost" = 0 ] && [ -z "$odd" ] || fail "see above"
until_status 200 30 "$service/q/health/ready"
echo "failover: passed"
