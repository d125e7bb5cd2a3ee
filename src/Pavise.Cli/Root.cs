using System.CommandLine;
using System.CommandLine.Help;
using Pavise.Cli.Verbs;
using Pavise.Workspace;

namespace Pavise.Cli;

/// <summary>The `pavise` command: every verb under one root.</summary>
internal static class Root
{
    public static RootCommand Make(Terminal terminal, TimeProvider time)
    {
        Parts Installed() => Parts.Installed(time);
        var root = new RootCommand("Who promised which air defence, what arrived, how long it holds, what to send next: with the source of every number.")
        {
            DemoVerb.Make(terminal, Installed),
            NewVerb.Make(terminal, Installed),
            RunVerb.Make(terminal, Installed),
            ReadVerb.Make(terminal, Installed),
            ClaimsVerb.Make(terminal, Installed),
            CheckVerb.Make(terminal, Installed),
            CompareVerb.Make(terminal, Installed),
            DigestVerb.Make(terminal, Installed),
            LedgerVerb.Make(terminal, Installed),
            SimulateVerb.Make(terminal, Installed),
            SensitivityVerb.Make(terminal, Installed),
            ReplayVerb.Make(terminal, Installed),
            CreditVerb.Make(terminal, Installed),
            ScenarioVerb.Make(terminal, Installed),
            PlanVerb.Make(terminal, Installed),
            VerifyVerb.Make(terminal, Installed),
            BriefVerb.Make(terminal, Installed),
            ServeVerb.Make(terminal, Installed),
            TraceVerb.Make(terminal, Installed),
            CatalogueVerb.Make(terminal, Installed),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            if (help.Action is HelpAction usual) help.Action = new HelpWithExamples(usual);
        }

        return root;
    }
}
