// GraphiQL over /graphql. The examples are a file beside this one, so that another supergraph can bring its own.
const root = ReactDOM.createRoot(document.getElementById("graphiql"));
const fetcher = GraphiQL.createFetcher({ url: "/graphql" });
let last = null;

function remember(params, options) {
  if (params.operationName !== "IntrospectionQuery") last = params;
  return fetcher(params, options);
}

function show(query) {
  root.render(React.createElement(GraphiQL, { fetcher: remember, query, key: query, defaultEditorToolsVisibility: true }));
}

async function explain() {
  const text = document.getElementById("text");
  if (last === null) {
    text.textContent = "Ask a question first.";
  } else {
    const response = await fetch("/explain", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(last),
    });
    text.textContent = await response.text();
  }
  document.getElementById("dialog").showModal();
}

async function start() {
  document.getElementById("plan").addEventListener("click", explain);
  const examples = await (await fetch("examples.json")).json();
  const select = document.getElementById("examples");
  examples.forEach(({ title }, index) => select.add(new Option(title, String(index))));
  select.addEventListener("change", () => show(examples[Number(select.value)].query));
  show(examples[0].query);
}

start();
