using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Umbraco.Cms.Core.Composing;

namespace WicNews.Cms.Hosting;

/// <summary>
/// Finds the classes of a type by the assemblies' own tables, and loads those alone. Umbraco's finder loads every type of an assembly to look
/// at it, thousands at each start for the few hundred that it takes. What they find is the same, in the same order.
/// </summary>
/// <param name="umbracos">Finds what is asked for otherwise.</param>
/// <param name="scanned">The assemblies to look through where none are named. No other assembly may hold types that are derived from theirs.</param>
internal sealed class MetadataTypeFinder(ITypeFinder umbracos, IReadOnlyCollection<Assembly> scanned) : ITypeFinder
{
    private static readonly ConcurrentDictionary<Assembly, Lazy<Dictionary<string, List<FoundType>>>> s_derived = new();

    public IEnumerable<Assembly> AssembliesToScan => umbracos.AssembliesToScan;

    public Type? GetTypeByName(string name) => umbracos.GetTypeByName(name);

    public IEnumerable<Type> FindClassesOfTypeWithAttribute(
        Type assignTypeFrom, Type attributeType, IEnumerable<Assembly>? assemblies = null, bool onlyConcreteClasses = true) =>
        umbracos.FindClassesOfTypeWithAttribute(assignTypeFrom, attributeType, assemblies, onlyConcreteClasses);

    public IEnumerable<Type> FindClassesWithAttribute(Type attributeType, IEnumerable<Assembly>? assemblies = null, bool onlyConcreteClasses = true) =>
        umbracos.FindClassesWithAttribute(attributeType, assemblies, onlyConcreteClasses);

    public IEnumerable<Type> FindClassesOfType(Type assignTypeFrom, IEnumerable<Assembly>? assemblies = null, bool onlyConcreteClasses = true)
    {
        Assembly[] asked = [.. (assemblies ?? AssembliesToScan).Distinct()];
        if (!scanned.Contains(assignTypeFrom.Assembly) || IsFrameworks(assignTypeFrom.Assembly.GetName().Name!) || !asked.All(assembly => scanned.Contains(assembly) && assembly.Location.Length > 0))
            return umbracos.FindClassesOfType(assignTypeFrom, assemblies, onlyConcreteClasses);

        HashSet<FoundType> found = [];
        Queue<string> names = new([FullName(assignTypeFrom)]);
        while (names.TryDequeue(out string? name))
        {
            foreach (FoundType type in scanned.SelectMany(assembly => Derived(assembly).GetValueOrDefault(name, [])).Where(found.Add))
                names.Enqueue(type.Name);
        }

        return [.. found
            .Where(type => asked.Contains(type.Assembly) && type.MayBeTaken(onlyConcreteClasses))
            .OrderBy(type => Place(type.Assembly, assignTypeFrom, asked)).ThenBy(type => type.Token)
            .Select(type => type.Assembly.ManifestModule.ResolveType(type.Token))
            .Where(type => assignTypeFrom.IsAssignableFrom(type) && !type.IsDefined(typeof(HideFromTypeFinderAttribute), inherit: false))];
    }

    // Umbraco's finder begins with the assembly of the type asked for, and takes the others from a stack.
    private static int Place(Assembly assembly, Type asked, Assembly[] assemblies) => assembly == asked.Assembly ? int.MinValue : -Array.IndexOf(assemblies, assembly);

    private static string FullName(Type type) => (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName!;

    // Nearly every type is derived from some of its types, and none of them from the site's.
    private static bool IsFrameworks(string assembly) =>
        assembly.StartsWith("System.", StringComparison.Ordinal) || assembly.StartsWith("Microsoft.", StringComparison.Ordinal);

    // Types by the names of what they are directly derived from.
    private static Dictionary<string, List<FoundType>> Derived(Assembly assembly) =>
        s_derived.GetOrAdd(assembly, _ => new Lazy<Dictionary<string, List<FoundType>>>(() => Read(assembly))).Value;

    private static Dictionary<string, List<FoundType>> Read(Assembly assembly)
    {
        using PEReader file = new(File.OpenRead(assembly.Location));
        AssemblyTypes types = new(file.GetMetadataReader());
        Dictionary<string, List<FoundType>> derived = [];
        foreach ((TypeDefinitionHandle handle, IEnumerable<string> parents) in types.All())
        {
            FoundType? type = null;
            foreach (string parent in parents)
            {
                type ??= new FoundType(assembly, MetadataTokens.GetToken(handle), types.Name(handle), types.Attributes(handle));
                if (!derived.TryGetValue(parent, out List<FoundType>? children))
                    derived[parent] = children = [];
                children.Add(type);
            }
        }

        return derived;
    }

    private sealed record FoundType(Assembly Assembly, int Token, string Name, TypeAttributes Attributes)
    {
        public bool MayBeTaken(bool onlyConcreteClasses)
        {
            bool isAbstract = Attributes.HasFlag(TypeAttributes.Abstract);
            bool isStatic = isAbstract && Attributes.HasFlag(TypeAttributes.Sealed);
            return !Attributes.HasFlag(TypeAttributes.Interface) && !isStatic && !(onlyConcreteClasses && isAbstract)
                && (Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.NestedPrivate;
        }
    }

    /// <summary>The types of one assembly, by name, with what they are directly derived from.</summary>
    private sealed class AssemblyTypes(MetadataReader reader)
    {
        private readonly Dictionary<EntityHandle, string> _names = [];

        public IEnumerable<(TypeDefinitionHandle Type, IEnumerable<string> Parents)> All() =>
            reader.TypeDefinitions.Select(handle => (handle, Parents(reader.GetTypeDefinition(handle))));

        public TypeAttributes Attributes(TypeDefinitionHandle handle) => reader.GetTypeDefinition(handle).Attributes;

        public string Name(EntityHandle handle)
        {
            if (!_names.TryGetValue(handle, out string? name))
                _names[handle] = name = Read(handle);
            return name;
        }

        private IEnumerable<string> Parents(TypeDefinition type)
        {
            if (!type.BaseType.IsNil && Definition(type.BaseType) is var parent && !IsFrameworks(parent))
                yield return Name(parent);
            foreach (InterfaceImplementationHandle implementation in type.GetInterfaceImplementations())
            {
                if (Definition(reader.GetInterfaceImplementation(implementation).Interface) is var contract && !IsFrameworks(contract))
                    yield return Name(contract);
            }
        }

        private bool IsFrameworks(EntityHandle type)
        {
            while (type.Kind == HandleKind.TypeReference)
                type = reader.GetTypeReference((TypeReferenceHandle)type).ResolutionScope;
            return type.Kind == HandleKind.AssemblyReference
                && MetadataTypeFinder.IsFrameworks(reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type).Name));
        }

        // That of a generic type with its arguments: ECMA-335, II.23.2.14. From nothing else that has no name of its own is anything derived.
        private EntityHandle Definition(EntityHandle type)
        {
            if (type.Kind != HandleKind.TypeSpecification)
                return type;
            BlobReader signature = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
            signature.ReadCompressedInteger();
            signature.ReadCompressedInteger();
            return signature.ReadTypeHandle();
        }

        private string Read(EntityHandle handle)
        {
            if (handle.Kind == HandleKind.TypeDefinition)
            {
                TypeDefinition type = reader.GetTypeDefinition((TypeDefinitionHandle)handle);
                return Join(type.GetDeclaringType(), type.Namespace, type.Name);
            }

            TypeReference reference = reader.GetTypeReference((TypeReferenceHandle)handle);
            return Join(reference.ResolutionScope.Kind == HandleKind.TypeReference ? reference.ResolutionScope : default, reference.Namespace, reference.Name);
        }

        private string Join(EntityHandle declaring, StringHandle space, StringHandle name)
        {
            if (!declaring.IsNil)
                return $"{Name(declaring)}+{reader.GetString(name)}";
            return space.IsNil ? reader.GetString(name) : $"{reader.GetString(space)}.{reader.GetString(name)}";
        }
    }
}
