# What the scripts beside this one share; read by them. Sets jar, base (the first port), bin (PostgreSQL's programs),
# work (a directory that goes at the end), pids (processes that are ended then), as (how to become the owner of work).
name=$(basename "$0" .sh)
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

now() { date +%s%3N; }
fail() {
  echo "$name: FAILED: $*"
  exit 1
}
status() { curl -s -o /dev/null -m 40 -w '%{http_code}' "$@" || true; }

# A server in its directory below work: directory, arguments of pg_ctl.
pg() {
  local directory=$1
  shift
  "${as[@]}" "$bin/pg_ctl" -D "$work/$directory" -w -s "$@" > /dev/null
}

new_pg() { # directory, port, further lines of its configuration
  "${as[@]}" "$bin/initdb" -D "$work/$1" -U verbatim -A trust > /dev/null
  "${as[@]}" tee -a "$work/$1/postgresql.conf" > /dev/null <<< "port=$2
listen_addresses='127.0.0.1'
unix_socket_directories='$work'
${3:-}"
  pg "$1" -l "$work/$1.log" start
  "$bin/psql" -h 127.0.0.1 -p "$2" -U verbatim -q -d postgres -c 'create database verbatim'
}

# A standby below work/standby of the server below work/primary: their ports.
new_standby() {
  "${as[@]}" "$bin/pg_basebackup" -h 127.0.0.1 -p "$1" -U verbatim -D "$work/standby" -R -X stream \
    -d "application_name=standby"
  "${as[@]}" sed -i "s/^port=.*/port=$2/; /^synchronous_/d" "$work/standby/postgresql.conf"
  pg standby -l "$work/standby.log" start
}

replica() { # port, address of the database
  QUARKUS_HTTP_PORT=$1 QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://$2 QUARKUS_DATASOURCE_USERNAME=verbatim \
    VERBATIM_DATA_DIR=$work/data-$1 VERBATIM_ADMIN_KEY=$name java -Xmx400m -jar "$jar" > "$work/$1.log" 2>&1 &
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

clean_up() {
  for pid in "${pids[@]}"; do kill "$pid" 2> /dev/null || true; done
  wait 2> /dev/null || true
  for running in "$work"/*/postmaster.pid; do
    [ -f "$running" ] && pg "$(basename "$(dirname "$running")")" -m immediate stop 2> /dev/null || true
  done
  rm -rf "$work"
}
trap clean_up EXIT

admin=(-H "Authorization: Bearer $name" -H 'Content-Type: application/json')

new_source() { # address of the service
  curl -sf "${admin[@]}" "$1/v1/sources" -d '{"name":"The Topology Gazette"}' | grep -o 'src_[0-9a-z]*' | head -1
}

put_article() { # address of the service, source, number; prints the status
  status "${admin[@]}" -X PUT "$1/v1/sources/$2/items/$3" \
    -d "{\"title\":\"Crossing $3\",\"bodyText\":\"‘Crossing $3 went well,’ said Ada Fenwick, the harbour master.\"}"
}
