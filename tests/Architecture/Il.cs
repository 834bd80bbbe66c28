using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Laurel.Architecture.Tests;

/// <summary>What the compiled code of a project mentions, and where.</summary>
internal static class Il
{
    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>Every mention, in a method's body, of a type or member of another assembly.</summary>
    /// <param name="project">The project whose code is read.</param>
    /// <param name="assembly">The other assembly; null for any.</param>
    public static IReadOnlyList<Use> Uses(string project, string? assembly = null)
    {
        using var file = new PEReader(File.OpenRead(House.PathOf(project)));
        var metadata = file.GetMetadataReader();
        var uses = new List<Use>();
        foreach (var method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
        {
            var from = NameOf(metadata, method.GetDeclaringType());
            var body = file.GetMethodBody(method.RelativeVirtualAddress).GetILReader();
            foreach (var token in Tokens(body))
                if (Resolve(metadata, token) is { } what && (assembly is null || what.Assembly == assembly))
                    uses.Add(new($"{from}.{metadata.GetString(method.Name)}", what.Name));
        }
        return uses;
    }

    private static IEnumerable<EntityHandle> Tokens(BlobReader body)
    {
        var tokens = new List<EntityHandle>();
        while (body.RemainingBytes > 0)
        {
            int value = body.ReadByte();
            var code = Codes[value == 0xFE ? 0xFE00 | body.ReadByte() : value];
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    tokens.Add(MetadataTokens.EntityHandle(body.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = body.ReadInt32();
                    body.Offset += 4 * targets;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    body.Offset += SizeOf(code.OperandType);
                    break;
            }
        }
        return tokens;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static (string Assembly, string Name)? Resolve(MetadataReader metadata, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                var type = metadata.GetTypeReference((TypeReferenceHandle)handle);
                var name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
                return type.ResolutionScope.Kind switch
                {
                    HandleKind.AssemblyReference => (metadata.GetString(
                        metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name), name),
                    HandleKind.TypeReference when Resolve(metadata, type.ResolutionScope) is { } outer => (outer.Assembly, outer.Name + name),
                    _ => null,
                };
            case HandleKind.MemberReference:
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                return Resolve(metadata, member.Parent) is { } parent ? (parent.Assembly, $"{parent.Name}.{metadata.GetString(member.Name)}") : null;
            case HandleKind.MethodSpecification:
                return Resolve(metadata, metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method);
            case HandleKind.TypeSpecification:
                var signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
                return signature.ReadByte() == (byte)SignatureTypeCode.GenericTypeInstance && signature.ReadByte() > 0
                    ? Resolve(metadata, signature.ReadTypeHandle())
                    : null;
            default:
                return null;
        }
    }

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.IsNested
            ? $"{NameOf(metadata, type.GetDeclaringType())}+{metadata.GetString(type.Name)}"
            : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}

/// <param name="From">The method that mentions it.</param>
/// <param name="What">The type, or the type and its member.</param>
internal sealed record Use(string From, string What);
