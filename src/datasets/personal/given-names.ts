/** Common given names of several languages, lower case and without accents: enough to tell people from things. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abigail ada adam adrian agnes ahmed aisha alan albert alejandro alessandro alex alexander
alexandra alexis alfred ali alice alicia allison amanda amber amelia amina amy ana andre andrea andreas andrew angela
anika anita anja ann anna anne annette anthony antoine antonio anton aria arjun arnold arthur astrid audrey ava barbara
beatrice ben benjamin bernard bernd beth betty beverly bill billy birgit bjorn bob brandon brenda brian brigitte bruce
bruno camille carl carla carlos carmen carol caroline carolyn catherine cecilia charles charlotte cheryl chiara chloe
chris christian christina christine christoph christopher cindy claire clara claude claudia colin craig cristina
cynthia dan daniel daniela danielle dave david deborah denis denise dennis diana diane diego dieter dirk dmitri dominik
donald donna doris dorothy douglas dylan eduardo edward elena eli elias elizabeth ella ellen emil emily emma emmanuel
enrique eric erica erik erika ernst ethan eugene eva evelyn fabian fatima felix fernando filip fiona florian frances
francesca francesco francis francisco francois frank franz fred frederick frederic friedrich gabriel gabriela gary
george gerald gerhard gertrud gianni gina giovanni giulia giuseppe gloria grace greg gregory guillaume gustav hannah
hans harold harry hassan heather hector heidi heinrich heinz helen helena helga helmut henri henrik henry herbert
hiroshi holger howard hugo ian ibrahim ida ines ingrid irene irina isaac isabel isabella ivan jack jacob jacqueline
jacques jaime jakob jakub james jan jane janet janice jason javier jean jeff jeffrey jennifer jens jeremy jerry jesse
jessica jesus jim joan joanna joao jochen joe johan johann johannes john johnny jonas jonathan jorge jose joseph
joshua juan judith judy julia julian julie juliette jurgen justin kai karen karin karl katarina kate katharina
katherine kathleen kathryn katja keith kelly ken kenji kenneth kerstin kevin kim klaus kristen kristina kurt kyle
lars laura lauren laurent lawrence lea leah lena leo leon leonardo lewis liam lily linda lisa logan lorenzo louis
louise luca lucas lucia lucy luigi luis luisa lukas luke magdalena manfred manuel marc marcel marco marcus margaret
margarete maria mariam marie marina mario marion mark markus marta martha martin martina mary mateo matteo matthew
matthias maurice max maximilian maya megan mei melanie melissa mia michael michel michelle miguel mike mila mohamed
mohammad mohammed monica monika muhammad nadia nancy natalia natalie nathan nicholas nick nicola nicolas nicole nils
nina noah nora norbert norman oleg oliver olivia olga omar oscar oskar otto pablo pamela paolo pascal patricia
patrick paul paula paulo pavel pedro peter petra philip philipp philippe phillip pierre piotr priya rachel rafael
rainer raj ralf ralph randy raul ray raymond rebecca regina renate ricardo richard rita robert roberto robin roger
roland ronald rosa rosemary roy russell ruth ryan sabine salma sam samantha samira samuel sandra sara sarah scott
sean sebastian sergei sergio sharon silvia simon simone sofia sonia sophia sophie stefan stefanie stella stephanie
stephen steve steven stuart sue susan susanne suzanne svetlana sven sylvia tanja tatiana teresa terry theo theresa
thomas tim timothy tina tobias todd tom tomas tony tyler ulrich ursula ute uwe valentina valerie vanessa vera
veronica victor victoria viktor vincent viola virginia vladimir walter wayne wei werner wilhelm will william wolfgang
xavier yan yuki yusuf yves yvonne zachary zoe`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
