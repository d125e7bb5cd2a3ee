using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Registers;
using Pavise.Workbench.Forms;
using Pavise.Workbench.Pages;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Hosting;

/// <summary>Forms over the scenario, plan and mapping files: opened, checked by their loaders, saved, taken away.</summary>
/// <remarks>A form keeps nothing on the host: its text travels with it, and what is typed is written into that text.</remarks>
internal sealed class InputRoutes(Desk desk, PageWriter pages)
{
    private const string Shipped = "shipped:";

    private readonly InputShelf shelf = new(desk.Workspace);
    private readonly Lazy<KnownWords> known = new(() => KnownWords.Of(CatalogueReader.Read(desk.Parts.CatalogueFiles())));

    public void Map(WebApplication app)
    {
        app.MapGet("/files", (Delegate)List);
        app.MapGet("/files/edit", (Delegate)OpenAsync);
        app.MapPost("/files/edit", (Delegate)TakeFormAsync);
        app.MapGet("/files/take", (Delegate)Take);
    }

    private Task<IResult> List()
    {
        var lists = InputKind.All.Select(kind => new InputList(kind, shelf.Names(kind),
            [.. shelf.Names(kind).Select(name => (name, name)), .. kind.Name == "mapping" ? ShippedMappings.Names.Select(name => (Shipped + name, $"{name}, which travels with Pavise")) : []])).ToArray();
        return pages.WriteAsync<FilesPage>(new PageHead("Files", "Files"), desk.TryRun()?.Graph ?? new TraceGraph(), (nameof(FilesPage.Lists), lists));
    }

    private async Task<IResult> OpenAsync(HttpContext context)
    {
        var query = PageQuery.Of(context.Request);
        var kind = InputKind.Of(query["kind"]);
        if (query["new"] is not null) return await ShowAsync(context, Form(kind, "", "", "", Model(kind, query["from"]))).ConfigureAwait(false);
        var name = query["file"] ?? "";
        var text = Existing(kind, name);
        var form = Form(kind, name, name, InputShelf.Stamp(text), text) with
        {
            Told = query["done"] switch { "saved" => "Saved. The next run reads it.", "again" => "It was saved so already; nothing was written twice.", _ => null },
        };
        // A link to what the loader says of a file; what is no YAML tells so by itself.
        return await ShowAsync(context, query["check"] is not null && form.Root is not null ? await ToldAsync(form, context.RequestAborted).ConfigureAwait(false) : form).ConfigureAwait(false);
    }

    private Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult Take(HttpContext context)
    {
        var query = PageQuery.Of(context.Request);
        var name = query["file"] ?? "";
        return Attached(name, Existing(InputKind.Of(query["kind"]), name));
    }

    private async Task<IResult> TakeFormAsync(HttpContext context)
    {
        var posted = await FormGuard.ReadAsync(context).ConfigureAwait(false);
        var kind = InputKind.Of(PageQuery.Of(context.Request)["kind"]);
        var action = posted["do"].ToString();
        var text = FormWords.Plain(posted["text"].ToString());
        var piece = YamlPieces.Read(new YamlSource("form", text));
        var filler = new FormFiller(path => posted.TryGetValue(FieldPath.Prefix + path, out var typed) ? typed[^1] : null, action);
        var change = YamlChange.Of(text, filler.Fill(kind.Field, piece));
        var form = Form(kind, posted["file"].ToString(), Named(posted["name"].ToString()), posted["stamp"].ToString(), change.Text) with { LosesComments = !change.KeptComments || posted["lost"] == "yes", Parted = [.. posted["parted"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Union(change.Parted, StringComparer.Ordinal)] };
        // What a reader was not told of yet is told before it is saved.
        if (action is "save" or "replace" && ((form.LosesComments && posted["lost"] != "yes") || change.Parted.Except(posted["parted"].ToString().Split(' '), StringComparer.Ordinal).Any()))
            return await ShowAsync(context, form with { Problem = "Not saved yet: read what this change does to the file, and save again to go on." }).ConfigureAwait(false);
        return action switch
        {
            "take" => Attached(form.Name, form.Text),
            "save" => await SaveAsync(context, form, form.Name == form.File ? form.Stamp : "").ConfigureAwait(false),
            "replace" => await SaveAsync(context, form, posted["seen"].ToString()).ConfigureAwait(false),
            "check" or "" => await CheckAsync(context, form).ConfigureAwait(false),
            _ => await ShowAsync(context, form with { At = Place(form, action) }).ConfigureAwait(false),
        };
    }

    private async Task<IResult> CheckAsync(HttpContext context, InputForm form)
    {
        var told = await ToldAsync(form, context.RequestAborted).ConfigureAwait(false);
        if (told.Messages.Count > 0) return await ShowAsync(context, told).ConfigureAwait(false);
        const string Sound = "Sound: the loader finds nothing wrong.";
        if (form.Kind.Trial is not { } trial) return await ShowAsync(context, told with { Told = Sound }).ConfigureAwait(false);
        var outcome = await trial(new InputTrial(desk.Workspace, desk.Parts), PathOf(form), form.Text, context.RequestAborted).ConfigureAwait(false);
        return await ShowAsync(context, outcome.Messages.Count > 0 ? Told(told, outcome.Messages) : told with { Told = $"{Sound} {outcome.Told}" }).ConfigureAwait(false);
    }

    private async Task<IResult> SaveAsync(HttpContext context, InputForm form, string stamp)
    {
        try
        {
            _ = shelf.PathOf(form.Kind, form.Name);
            var told = await ToldAsync(form, context.RequestAborted).ConfigureAwait(false);
            if (told.Messages.Count > 0) return await ShowAsync(context, told with { Problem = "Not saved: mend what is listed here first." }, StatusCodes.Status400BadRequest).ConfigureAwait(false);
            var written = shelf.Write(form.Kind, form.Name, form.Text, stamp);
            desk.Looks.Forget();
            return new SeeOther($"{Links.Input(form.Kind.Name, form.Name)}&done={(written ? "saved" : "again")}");
        }
        catch (InputChangedException changed)
        {
            return await ShowAsync(context, form with { Problem = Changed(form).ToString(), Other = changed.Text }, StatusCodes.Status409Conflict).ConfigureAwait(false);
        }
        catch (PaviseException problem) when (problem.Diagnostics[0].Code == "PAV9107")
        {
            return await ShowAsync(context, form with { Problem = $"Not saved. {problem.Diagnostics[0]}" }, StatusCodes.Status400BadRequest).ConfigureAwait(false);
        }
    }

    /// <summary>The form with what the loader says of its text, each message beside its field.</summary>
    private async Task<InputForm> ToldAsync(InputForm form, CancellationToken cancel)
    {
        var messages = await form.Kind.Check(new InputCheck(desk.Workspace, desk.Parts), PathOf(form), form.Text, cancel).ConfigureAwait(false);
        return Told(form, messages);
    }

    private InputForm Told(InputForm form, IReadOnlyList<Diagnostic> messages)
    {
        var nodes = form.Root is { } root ? FormTree.Tell(root, messages, desk.Workspace.Relative(PathOf(form))) : [];
        return form with { Messages = [.. messages.Select((message, i) => (message, form.Root is null ? null : nodes[i]))] };
    }

    /// <summary>Where the file stands, or would stand.</summary>
    private string PathOf(InputForm form) => shelf.PathOrNull(form.Kind, form.Name) ?? shelf.PathOf(form.Kind, $"new-{form.Kind.Name}.yaml");

    private Task<IResult> ShowAsync(HttpContext context, InputForm form, int status = StatusCodes.Status200OK) => pages.WriteAsync<FilePage>(
        new PageHead(form.File.Length == 0 ? $"New {form.Kind.Words}" : $"Change {form.File}", "Files") { Status = status }, desk.TryRun()?.Graph ?? new TraceGraph(),
        (nameof(FilePage.Form), form with { Token = FormGuard.Token(context), Known = known.Value }));

    /// <summary>A form over a text; without fields when it is no YAML, which is told.</summary>
    private InputForm Form(InputKind kind, string file, string name, string stamp, string text)
    {
        var form = new InputForm(kind, file, name, stamp, text, null);
        try
        {
            return form with { Root = FormTree.Of(kind.Field, YamlPieces.Read(new YamlSource($"{Path.GetFileName(kind.Folder(desk.Workspace))}/{name}", text))) };
        }
        catch (PaviseException problem)
        {
            return form with { Messages = [.. problem.Diagnostics.Select(one => (one, (FormNode?)null))], Problem = "This file is no form's: mend it in an editor first." };
        }
    }

    private string Existing(InputKind kind, string name) => shelf.Text(kind, name) ?? throw new PaviseException("PAV9102", new Place("request"), $"there is no {kind.Words} of that name", "open the page of files and choose one");

    private string Model(InputKind kind, string? from) => from is null ? ""
        : kind.Name == "mapping" && from.StartsWith(Shipped, StringComparison.Ordinal) ? ShippedMappings.Text(from[Shipped.Length..]) : Existing(kind, from);

    /// <summary>Where the reader is after a row came or went.</summary>
    private static string? Place(InputForm form, string action)
    {
        if (action.StartsWith("add/", StringComparison.Ordinal) && form.Root?.All().FirstOrDefault(node => node.Path == action["add/".Length..]) is { } list)
            return list.Field.Kind is FieldKind.Rows or FieldKind.Named && list.Children.Count > 0 ? list.Children[^1].Path : list.Path;
        return action.StartsWith("remove/", StringComparison.Ordinal) && action.LastIndexOf('/') is var cut && cut > "remove/".Length ? action["remove/".Length..cut] : null;
    }

    private static string Named(string typed)
    {
        var name = typed.Trim();
        return name.Length == 0 || name.EndsWith(".yaml", StringComparison.Ordinal) ? name : name + ".yaml";
    }

    private static Diagnostic Changed(InputForm form) => form.Name == form.File
        ? new("PAV9110", new Place(form.Name), "the file changed while this form was open; nothing was written", "compare both below, then save under another name, or replace the file with what stands here")
        : new("PAV9110", new Place(form.Name), "another file has this name; nothing was written", "compare both below, then choose another name, or replace the file with what stands here");

    private static Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult Attached(string name, string text) => TypedResults.File(Encoding.UTF8.GetBytes(text), "application/yaml; charset=utf-8", name.Length == 0 ? "new.yaml" : name.Split('/', '\\')[^1]);
}
