using System.Reflection;

if (args is ["--version"])
{
    Console.WriteLine(Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
    return 0;
}

Console.Error.WriteLine("PAV9001 pavise:0:0 unknown command; run `pavise --help`");
return 2;
