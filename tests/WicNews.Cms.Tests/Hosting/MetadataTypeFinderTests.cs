using System.Reflection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using WicNews.Cms.Hosting;
using WicNews.Cms.Persistence;

namespace WicNews.Cms.Tests.Hosting;

/// <summary>Finding types in the assemblies' tables, against Umbraco's own finder.</summary>
internal sealed class MetadataTypeFinderTests
{
    private static readonly Assembly[] s_assemblies = [typeof(IComposer).Assembly, typeof(CmsHost).Assembly, typeof(MetadataTypeFinderTests).Assembly];
    private static readonly TypeFinder s_umbracos = new(NullLogger<TypeFinder>.Instance, new Given(s_assemblies), null);
    private static readonly MetadataTypeFinder s_ours = new(s_umbracos, s_assemblies);

    [TestCase(typeof(IDiscoverable))]
    [TestCase(typeof(IDataEditor))]
    [TestCase(typeof(DataEditor), Description = "classes of a class that is hidden itself")]
    [TestCase(typeof(INotification), Description = "through a base that is generic")]
    [TestCase(typeof(IService))]
    [TestCase(typeof(IMarked))]
    public void TheyFindTheSameInTheSameOrder(Type type)
    {
        foreach (bool onlyConcrete in new[] { true, false })
        {
            Type[] found = [.. s_ours.FindClassesOfType(type, onlyConcreteClasses: onlyConcrete)];
            Assert.That(found, Is.Not.Empty);
            Assert.That(found, Is.EqualTo(s_umbracos.FindClassesOfType(type, onlyConcreteClasses: onlyConcrete)), $"only concrete: {onlyConcrete}");
        }
    }

    [Test]
    public void WhatIsPrivateHiddenAbstractOrStaticIsLeftOut() =>
        Assert.That(s_ours.FindClassesOfType(typeof(IMarked)), Is.EquivalentTo(new[] { typeof(Plain), typeof(Outer.Inner), typeof(OfGeneric), typeof(Generic<>) }));

    [Test]
    public void OnlyTheAssembliesThatAreNamedAreLookedThrough() =>
        Assert.That(s_ours.FindClassesOfType(typeof(IDiscoverable), [typeof(CmsHost).Assembly]).Select(type => type.Assembly).Distinct(), Is.EqualTo(new[] { typeof(CmsHost).Assembly }));

    [Test]
    public void WhatIsOfAnAssemblyThatIsNotLookedThroughUmbracosFinderFinds() =>
        Assert.That(s_ours.FindClassesOfType(typeof(IDisposable)), Is.EqualTo(s_umbracos.FindClassesOfType(typeof(IDisposable))));

    internal interface IMarked;

    internal interface IMarkedToo : IMarked;

    internal abstract class Base : IMarkedToo;

    internal class Plain : Base;

    internal class Generic<T> : IMarked;

    internal sealed class OfGeneric : Generic<int>;

    [HideFromTypeFinder]
    internal sealed class Hidden : IMarked;

    internal static class Outer
    {
        internal sealed class Inner : Plain;
    }

    private sealed class Secret : IMarked;

    private sealed class Given(Assembly[] assemblies) : IAssemblyProvider
    {
        public IEnumerable<Assembly> Assemblies => assemblies;
    }
}
