# First file: modules wanted, by name. Second: modules.dep. Prints the paths of those and of all they need.
function base(path) { sub(/.*\//, "", path); sub(/\.ko.*/, "", path); gsub(/-/, "_", path); return path }
FNR == NR { gsub(/-/, "_"); wanted[$1]; next }
{ path = $1; sub(/:$/, "", path); rest = $0; sub(/^[^:]*: */, "", rest); needs[path] = rest; named[base(path)] = path }
function need(path,   parts, n, i) {
  if (path in done) return
  done[path]; print path
  n = split(needs[path], parts, " ")
  for (i = 1; i <= n; i++) need(parts[i])
}
END { for (name in wanted) if (name in named) need(named[name]); else print "no module " name > "/dev/stderr" }
