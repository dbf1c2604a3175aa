#!/bin/sh
# From the first promise to every message that the service knows, on the demo's clock.
# Start the host (dotnet run --project src/FollowUp.Host), then: samples/first-promise.sh [http://localhost:5080]
# Needs curl and a POSIX shell. It prints each mail as it is sent, and stops with an error where one that it waits for does not come.
set -eu

url=${1:-http://localhost:5080}
samples=$(dirname "$0")
mails=$(mktemp)
trap 'rm -f "$mails"' EXIT
shown=0

say() {
  printf '\n######## %s\n' "$1"
  before=$shown
}

# send METHOD PATH WHO: the body comes from standard input.
send() { curl -sS --fail-with-body -w '\n' -X "$1" "$url$2" -H "Authorization: Demo $3" -H 'Content-Type: application/json' --data-binary @-; }

# id_of NAME: the id of a participant in the answer on standard input.
id_of() { sed 's/.*{"id":"\([^"]*\)","name":"'"$1"'".*/\1/'; }

# first MEMBER: the first member of that name in the answer on standard input.
first() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }

today() { curl -sS "$url/demo/clock" | first now | cut -d T -f 1; }

# plus DATE DAYS
plus() { date -u -d "$1 + $2 days" +%F 2>/dev/null || date -u -j -v "+$2d" -f %F "$1" +%F; }

# sample FILE: with the ids of this case and dates from today on.
sample() {
  now=$(today)
  sed -e "s/{kari}/$kari/g; s/{jonas}/$jonas/g; s/{ingrid}/$ingrid/g; s/{solveig}/$solveig/g" \
    -e "s/{today}/$now/g; s/{today+4}/$(plus "$now" 4)/g; s/{today+8}/$(plus "$now" 8)/g; s/{today+10}/$(plus "$now" 10)/g" \
    "$samples/$1"
}

# pass DURATION: moves the clock, then prints the mails that were sent meanwhile.
pass() {
  printf '{"advance":"%s"}' "$1" | send POST /demo/clock system >/dev/null
  curl -sS "$url/demo/mail" | awk '{ gsub(/\},\{"id":/, "}\n{\"id\":"); print }' >"$mails"
  awk -v shown="$shown" '
    function between(from, to,   rest) { rest = substr($0, index($0, from) + length(from)); return substr(rest, 1, index(rest, to) - 1) }
    NR > shown && index($0, "\"subject\":\"") {
      text = between("\"text\":\"", "\",\"html\":\"")
      gsub(/\\n/, "\n", text); gsub(/\\"/, "\"", text)
      printf "\n---- %s to %s: %s\n\n%s\n", between("\"sentAt\":\"", "\""), between("\"to\":\"", "\""), between("\"subject\":\"", "\",\"text\""), text
    }' "$mails"
  shown=$(grep -c '"subject":"' "$mails" || true)
}

# was_told ADDRESS WORDS: in this step, a mail to that address with those words was sent.
was_told() { tail -n +$((before + 1)) "$mails" | grep -F "\"to\":\"$1\"" | grep -qF "$2"; }

told() {
  was_told "$1" "$2" || {
    echo "No mail to $1 says: $2" >&2
    exit 1
  }
}

# wait_for ADDRESS WORDS: lets days pass until that mail comes; nobody gets mail at weekends and on holidays.
wait_for() {
  days=0
  until was_told "$1" "$2" || [ $days -ge 60 ]; do
    pass P1D
    days=$((days + 1))
  done
  told "$1" "$2"
}

say "The clock goes to a Monday morning."
now=$(today)
monday=$(plus "$now" $((8 - $(date -u -d "$now" +%u 2>/dev/null || date -j -f %F "$now" +%u))))
printf '{"now":"%sT09:00:00Z"}' "$monday" | send POST /demo/clock system

say "Another system opens a case."
opened=$(send POST /api/cases system <"$samples/case.json")
echo "$opened"
case=/api/cases/$(echo "$opened" | first caseId)
kari=$(echo "$opened" | id_of Kari) jonas=$(echo "$opened" | id_of Jonas) ingrid=$(echo "$opened" | id_of Ingrid)
solveig=$(echo "$opened" | id_of Solveig) turid=$(echo "$opened" | id_of Turid)

say "Two weeks in: Jonas writes the meeting down. Ten minutes later Kari has her confirmation."
sample a-two-weeks-in.json | send POST "$case/meetings" "$jonas"
pass PT11M
told kari@jobbsoker.example 'Kopi av det vi avtalte'

say "Jonas has forgotten one. Kari gets an updated confirmation."
call=$(printf '{"kind":"dated","text":"Jeg sender deg oversikten over hva du får utbetalt.","owner":"%s","due":"%s"}' "$solveig" "$(plus "$monday" 8)" \
  | send POST "$case/commitments" "$jonas" | first id)
pass PT11M
told kari@jobbsoker.example 'Ny kopi av det vi avtalte'

say "Next morning, those for whom Jonas wrote something down are told."
wait_for solveig@nav.example 'Skrevet ned på møtet'
wait_for ingrid@samtale.example 'Notert på møtet'

say "Days go by. Those who promised are reminded, in one mail a day."
wait_for solveig@nav.example 'har dato'

say "The job ends. Kari says so with one click: Solveig is told at once, and Kari is told that the rest stands."
printf '{"kind":"job-ended","on":"%s"}' "$(today)" | send POST "$case/life-events" "$kari"
pass PT10M
told solveig@nav.example 'har nå en dato'
told kari@jobbsoker.example 'Om det vi avtalte'

say "What Jonas promised until then ends, and not in silence."
wait_for jonas@jobb.example 'gjelder ikke lenger'

say "Solveig is ill, and nobody knows. The coordinator is told, and again a week later; Kari is not."
wait_for turid@leder.example 'bør ses på'
wait_for turid@leder.example 'venter fortsatt'

say "Solveig is back, and marks what she has done since."
echo '{"note":"Vi har snakket sammen."}' | send POST "$case/commitments/c1/keep" "$solveig"
echo '{}' | send POST "$case/commitments/$call/keep" "$solveig"

say "Jonas asks Solveig to take over what he promised."
echo '{"reason":"Jeg begynner i en annen stilling."}' | sed "s/{/{\"to\":\"$solveig\",/" | send POST "$case/commitments/c2/hand-over" "$jonas"
wait_for solveig@nav.example 'Spørsmål om å overta'

say "She says yes. Kari is told that the promise stands, and who keeps it; Jonas, that he need do no more."
echo '{}' | send POST "$case/commitments/c2/accept" "$solveig"
wait_for kari@jobbsoker.example 'som tar seg av det'
wait_for jonas@jobb.example 'Overtatt av andre'

say "Kari says that a text is not what was agreed."
echo '{"note":"Vi avtalte at du også sender den på papir."}' | send POST "$case/commitments/$call/object" "$kari"
wait_for solveig@nav.example 'Ikke slik det ble avtalt'

say "Solveig takes back what she took over. Kari reads first that other promises stand; Turid, that nothing is in its place yet."
echo '{"reason":"Vi fant ut at det ikke trengs."}' | send POST "$case/commitments/c2/withdraw" "$solveig"
wait_for kari@jobbsoker.example 'Du har fortsatt løfter som gjelder'
wait_for turid@leder.example 'Tatt tilbake'

say "Kari would like to talk. Jonas hears it; where nobody does anything, so does Turid."
talk=$(printf '{"kind":"support-requested","on":"%s"}' "$(today)" | send POST "$case/life-events" "$kari" | first id)
wait_for jonas@jobb.example 'Noe nytt er sagt'
wait_for turid@leder.example 'Noe som venter på svar'

say "It was a slip of the finger. Kari takes it back, and Jonas hears that too."
echo '{}' | send DELETE "$case/life-events/$talk" "$kari"
wait_for jonas@jobb.example 'er tatt tilbake'

say "A new job on a known date. Ingrid was not there: what Jonas wrote down for her is a proposal."
sample b-job-start.json | send POST "$case/meetings" "$jonas"
start=$(printf '{"kind":"job-started","on":"%s"}' "$(plus "$(today)" 14)" | send POST "$case/life-events" "$jonas" | first id)
wait_for ingrid@samtale.example 'Framlegg til deg'
wait_for kari@jobbsoker.example 'Det vi avtalte, står fast'

say "The start was noted by mistake. What was promised for it waits again; Jonas and Kari are told so, once."
echo '{}' | send DELETE "$case/life-events/$start" "$ingrid"
wait_for jonas@jobb.example 'venter nå som før'
told kari@jobbsoker.example 'Noe som var notert, er rettet'

say "Jonas notes by mistake that Kari wants no more of it. Turid is told that reminders stop; he takes it back, and that they go on."
no=$(printf '{"kind":"service-declined","on":"%s"}' "$(today)" | send POST "$case/life-events" "$jonas" | first id)
wait_for turid@leder.example 'Påminnelser om avtaler i saken stopper da'
echo '{}' | send DELETE "$case/life-events/$no" "$jonas"
wait_for turid@leder.example 'Påminnelser om avtaler i saken går som før'

say "One sentence, and the money before the contract. Kari says yes aloud; Ingrid writes that down, and Kari is told."
sentence=$(sample c-one-sentence.json | send POST "$case/meetings" "$ingrid" | first id)
echo '{"roles":["social-worker"],"text":"Kari arbeider best når dagen byrjar roleg.","givenAloud":true}' \
  | send POST "$case/commitments/$sentence/share" "$ingrid"
pass PT11M
told kari@jobbsoker.example 'Kopi av det du sa ja til'

say "Ola wants no digital contact: whoever wrote the meeting down gives him the confirmation."
other=$(echo '{"team":"Nordby","jobseeker":{"name":"Ola","reserved":true},"participants":[{"name":"Jonas","email":"jonas@jobb.example","role":"employment-specialist"}]}' \
  | send POST /api/cases system)
ola=$(echo "$other" | id_of Ola)
his=/api/cases/$(echo "$other" | first caseId)
printf '{"heldAt":"%sT09:00:00+01:00","attendees":["%s","%s"],"commitments":[{"kind":"standing","text":"Jeg skriver et brev til deg hver måned.","owner":"%s","until":"%s"}]}' \
  "$(today)" "$ola" "$jonas" "$jonas" "$(plus "$(today)" 42)" | send POST "$his/meetings" "$jonas"
wait_for jonas@jobb.example 'Bekreftelse uten e-post'

say "Nothing is noted, so Jonas is asked again, and then Turid is told. He gives it."
wait_for jonas@jobb.example 'Bekreftelse uten e-post'
wait_for turid@leder.example 'venter på å bli gitt'
printf '{"how":"in-person","on":"%s"}' "$(today)" | send POST "$his/confirmations/k1/given" "$jonas"

say "A promise nears its end. Jonas is asked to renew it, hand it over, or tell Ola: none ends silently."
wait_for jonas@jobb.example 'Nær sluttdatoen'

say "What Turid sees as coordinator."
curl -sS --fail-with-body "$url/api/overdue.csv?team=Nordby" -H "Authorization: Demo $turid"
say "Every message was seen: $shown mails."
